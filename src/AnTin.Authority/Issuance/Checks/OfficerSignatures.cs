using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Whether an officer signed a message, while the officer's certificate was valid.</summary>
internal static class OfficerSignatures
{
    public static bool Holds(OfficerSignature signature, byte[] message)
    {
        var certificate = Certificate.From(signature.Certificate);
        return certificate.Validity.Contains(signature.At)
            && SignatureVerifier.Verify(
                certificate.PublicKey.Encoded.Span,
                AlgorithmOf(certificate.PublicKey),
                message,
                signature.Signature
            );
    }

    /// <summary>Officers sign with SHA-256 on every key, as the decision signer does.</summary>
    private static SignatureAlgorithm AlgorithmOf(PublicKeyInfo key) =>
        key.Kind == KeyKind.EllipticCurve
            ? SignatureAlgorithm.EcdsaSha256
            : SignatureAlgorithm.RsaSha256;
}
