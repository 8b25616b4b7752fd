using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Transactions;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Documents;

/// <summary>
/// The subscriber chooses the act and where the signature stands. With that the bytes to be signed are fixed and a
/// transaction is recorded, which the person may then authorise.
/// </summary>
public sealed class PlaceSignature(
    IDbContextFactory<SigningDb> databases,
    DocumentLookup documents,
    DocumentFiles files,
    PdfSigning signing,
    StartTransaction transactions,
    TimeProvider clock
)
{
    /// <summary>Who asks, when the document came through our own pages.</summary>
    public const string OwnPages = "Trang ký số Ấn Tín";

    public async Task<Result<SigningTransaction>> PlaceAsync(
        Subscriber subscriber,
        Guid documentId,
        SignatureWish wish,
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
        if (wish.Place is { } place && (place.Page < 1 || place.Page > document.Pages))
            return DocumentRefusals.NoSuchPage(document.Pages);
        var original = await files.ReadAsync(documentId, DocumentFile.Original, ct);
        if (original is null)
            return DocumentRefusals.Gone();
        var now = clock.GetUtcNow();
        var planned = await signing.PrepareAsync(original, wish, credential, now, ct);
        if (!planned.IsOk)
            return planned.Refusals.ToList();
        await files.SaveAsync(documentId, DocumentFile.Prepared, planned.Value.Save(), ct);
        return await RecordAsync(db, document, credential, wish.Place, planned.Value, ct);
    }

    private async Task<Result<SigningTransaction>> RecordAsync(
        SigningDb db,
        SubscriberDocument document,
        Credential credential,
        SignaturePlace? place,
        PlannedSignature planned,
        CancellationToken ct
    )
    {
        var transaction = transactions.Add(
            db,
            credential.Id,
            document.Id,
            OwnPages,
            [new TransactionDocument(document.FileName, planned.Prepared.Digest(), planned.Act)]
        );
        document.State = DocumentState.Prepared;
        document.TransactionId = transaction.Id;
        document.Page = planned.Page;
        document.Left = place?.Left;
        document.Bottom = place?.Bottom;
        document.Width = place?.Width;
        document.Height = place?.Height;
        document.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
            return transaction;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Signing.ActivationRefusals.Busy();
        }
    }
}
