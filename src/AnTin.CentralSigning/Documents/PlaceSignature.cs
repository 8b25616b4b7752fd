using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Transactions;
using AnTin.Pdf.Reading;
using AnTin.Platform.Results;
using AnTin.Signatures.Signing;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Documents;

/// <summary>
/// The subscriber chooses where the signature stands. With that the bytes to be signed are fixed and a transaction
/// is recorded, which the person may then authorise.
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
        SignaturePlace place,
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
        if (place.Page < 1 || place.Page > document.Pages)
            return DocumentRefusals.NoSuchPage(document.Pages);
        var original = await files.ReadAsync(documentId, DocumentFile.Original, ct);
        if (original is null)
            return DocumentRefusals.Gone();
        var prepared = signing.Prepare(original, place, credential, clock.GetUtcNow());
        if (!prepared.IsOk)
            return prepared.Refusals.ToList();
        await files.SaveAsync(documentId, DocumentFile.Prepared, prepared.Value.Save(), ct);
        return await RecordAsync(db, document, credential, place, prepared.Value, ct);
    }

    private async Task<Result<SigningTransaction>> RecordAsync(
        SigningDb db,
        SubscriberDocument document,
        Credential credential,
        SignaturePlace place,
        PreparedPdf prepared,
        CancellationToken ct
    )
    {
        var transaction = transactions.Add(
            db,
            credential.Id,
            document.Id,
            OwnPages,
            [new TransactionDocument(document.FileName, prepared.Digest())]
        );
        document.State = DocumentState.Prepared;
        document.TransactionId = transaction.Id;
        document.Page = place.Page;
        document.Left = place.Left;
        document.Bottom = place.Bottom;
        document.Width = place.Width;
        document.Height = place.Height;
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
