using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Transactions;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Documents;

/// <summary>Shows the owner a document under way, and hands out its files.</summary>
public sealed class ReadDocument(
    IDbContextFactory<SigningDb> databases,
    DocumentLookup documents,
    DocumentFiles files,
    TimeProvider clock
)
{
    public async Task<Result<OwnDocument>> FindAsync(
        Subscriber subscriber,
        Guid documentId,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await documents.OwnAsync(db, subscriber, documentId, ct);
    }

    /// <summary>What waits for the PIN; refused when nothing does, or no longer.</summary>
    public async Task<Result<PreparedDocument>> PreparedAsync(
        Subscriber subscriber,
        Guid documentId,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await documents.OwnAsync(db, subscriber, documentId, ct);
        if (!found.IsOk)
            return found.Refusals.ToList();
        var (document, credential) = found.Value;
        if (document.State == DocumentState.Signed)
            return DocumentRefusals.AlreadySigned();
        var row = await db
            .Transactions.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.Id == document.TransactionId, ct);
        if (row is null || SigningTransaction.TryRead(row.Canonical) is not { } transaction)
            return ActivationRefusals.UnknownTransaction();
        if (row.State != TransactionState.Pending)
            return ActivationRefusals.AlreadyUsed();
        return clock.GetUtcNow() >= transaction.ExpiresAt
            ? ActivationRefusals.Expired()
            : new PreparedDocument(document, credential, transaction);
    }

    /// <summary>The pages as seen.</summary>
    public async Task<Result<IReadOnlyList<PageOutline>>> PagesAsync(
        Subscriber subscriber,
        Guid documentId,
        CancellationToken ct
    )
    {
        var file = await FileAsync(subscriber, documentId, DocumentFile.Original, ct);
        return file.IsOk ? PdfInspection.Read(file.Value) : file.Refusals.ToList();
    }

    public async Task<Result<byte[]>> FileAsync(
        Subscriber subscriber,
        Guid documentId,
        DocumentFile file,
        CancellationToken ct
    )
    {
        var found = await FindAsync(subscriber, documentId, ct);
        if (!found.IsOk)
            return found.Refusals.ToList();
        var content = await files.ReadAsync(documentId, file, ct);
        return content is null ? DocumentRefusals.Gone() : content;
    }
}
