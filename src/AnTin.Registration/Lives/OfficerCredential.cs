using AnTin.Pki.Certificates;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Lives;

/// <summary>With what an officer signed a decision.</summary>
/// <param name="OfficerId">The officer's mailbox.</param>
/// <param name="IsPasskey">A passkey; else the key of a certificate.</param>
/// <param name="Name">Credential id of the passkey in base64url, or serial of the certificate.</param>
/// <param name="SignedAt">The time inside what was signed.</param>
public sealed record OfficerCredential(
    string OfficerId,
    bool IsPasskey,
    string Name,
    DateTimeOffset SignedAt
)
{
    internal static OfficerCredential Of(OfficerSignature signature) =>
        signature.Proof is { } proof
            ? new(
                signature.OfficerId,
                true,
                System.Buffers.Text.Base64Url.EncodeToString(proof.Passkey.CredentialId),
                signature.At
            )
            : new(
                signature.OfficerId,
                false,
                Certificate.TryRead(signature.Certificate, out var certificate, out _)
                    ? certificate.Serial.ToString()
                    : "",
                signature.At
            );
}
