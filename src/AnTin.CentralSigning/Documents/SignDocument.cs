using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.Platform.Results;
using AnTin.Signatures.Signing;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Documents;

/// <summary>The subscriber confirms with the PIN; the signed file is there whole or not at all.</summary>
public sealed class SignDocument(
    IDbContextFactory<SigningDb> databases,
    DocumentLookup documents,
    DocumentFiles files,
    PdfSigning signing,
    ISignatureActivation activation,
    TimeProvider clock
)
{
    /// <param name="subscriber">Who confirms.</param>
    /// <param name="documentId">What is signed.</param>
    /// <param name="transactionDigest">Digest of the transaction as the confirmation page showed it.</param>
    /// <param name="pin">As typed.</param>
    /// <param name="ct">Cancels before the key is used.</param>
    public async Task<Result> SignAsync(
        Subscriber subscriber,
        Guid documentId,
        byte[] transactionDigest,
        string pin,
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
        if (document.TransactionId is not { } transactionId)
            return ActivationRefusals.UnknownTransaction();
        if (await RestoreAsync(documentId, ct) is not { } prepared)
            return DocumentRefusals.Gone();
        var signatures = await activation.SignAsync(
            transactionId,
            [prepared.Digest()],
            new PinAuthorisation(subscriber, transactionDigest, pin),
            ct
        );
        if (!signatures.IsOk)
            return signatures.Refusals.ToList();
        return await FinishAsync(db, document, credential, prepared, signatures.Value[0]);
    }

    private async Task<PreparedPdf?> RestoreAsync(Guid documentId, CancellationToken ct)
    {
        var original = await files.ReadAsync(documentId, DocumentFile.Original, ct);
        var saved = await files.ReadAsync(documentId, DocumentFile.Prepared, ct);
        return original is null || saved is null
            ? null
            : PlannedSignature.TryRestore(original, saved);
    }

    /// <summary>The signature exists: from here on a closed browser stops nothing.</summary>
    private async Task<Result> FinishAsync(
        SigningDb db,
        SubscriberDocument document,
        Credential credential,
        PreparedPdf prepared,
        byte[] signature
    )
    {
        var now = clock.GetUtcNow();
        var none = CancellationToken.None;
        var file = await signing.CompleteAsync(prepared, signature, credential, now, none);
        if (!file.IsOk)
            return file.Refusals.ToList();
        await files.SaveAsync(document.Id, DocumentFile.Signed, file.Value, none);
        document.State = DocumentState.Signed;
        document.SignedAt = now;
        document.Version++;
        db.Record(Acts.Of(credential, "document.signed", $$"""{"document":"{{document.Id}}"}"""));
        await db.SaveChangesAsync(none);
        return Result.Ok;
    }
}
