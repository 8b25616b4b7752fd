using AnTin.Pki.Certificates;
using AnTin.Platform.Text;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Lives;

/// <summary>With what an officer signed a decision.</summary>
/// <param name="OfficerId">The officer's mailbox.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name among those of its kind.</param>
/// <param name="SignedAt">The time inside what was signed.</param>
public sealed record OfficerCredential(
    string OfficerId,
    OfficerCredentialKind Kind,
    string Name,
    DateTimeOffset SignedAt
)
{
    internal static OfficerCredential Of(OfficerSignature signature)
    {
        var (kind, name) = signature.Proof switch
        {
            { Token: { } digest } => (OfficerCredentialKind.Token, digest),
            { Passkey: { } passkey } => (
                OfficerCredentialKind.Passkey,
                UrlBase64.Write(passkey.CredentialId)
            ),
            _ => (
                OfficerCredentialKind.Certificate,
                Certificate.TryRead(signature.Certificate, out var certificate, out _)
                    ? certificate.Serial.ToString()
                    : ""
            ),
        };
        return new(signature.OfficerId, kind, name, signature.At);
    }
}
