using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Documents;

/// <summary>Finds a document for its owner only.</summary>
public sealed class DocumentLookup(CredentialLookup credentials, TimeProvider clock)
{
    public async Task<Result<OwnDocument>> OwnAsync(
        SigningDb db,
        Subscriber subscriber,
        Guid documentId,
        CancellationToken ct
    )
    {
        var document = await db.Documents.SingleOrDefaultAsync(row => row.Id == documentId, ct);
        if (document is null)
            return DocumentRefusals.Unknown();
        var credential = await credentials.OwnAsync(db, subscriber, document.CredentialId, ct);
        if (!credential.IsOk)
            return DocumentRefusals.Unknown();
        var gone =
            document.State == DocumentState.Deleted || document.DeleteAfter <= clock.GetUtcNow();
        return gone ? DocumentRefusals.Gone() : new OwnDocument(document, credential.Value);
    }
}
