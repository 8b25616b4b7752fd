using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Credentials;

/// <summary>Finds a credential for its owner only, and only with an unbroken seal.</summary>
public sealed class CredentialLookup(CredentialSeal seal)
{
    public async Task<Result<Credential>> OwnAsync(
        SigningDb db,
        Subscriber subscriber,
        Guid credentialId,
        CancellationToken ct
    )
    {
        var credential = await db.Credentials.SingleOrDefaultAsync(
            row => row.Id == credentialId && row.Mailbox == subscriber.Mailbox,
            ct
        );
        if (credential is null)
            return CredentialRefusals.NotYours();
        return await seal.HoldsAsync(credential, ct) ? credential : ActivationRefusals.SealBroken();
    }
}
