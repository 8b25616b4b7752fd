using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Officers;

/// <summary>Officers sign with SHA-256 on every key, whether the desk keeps it or a token.</summary>
public static class OfficerAlgorithm
{
    public static SignatureAlgorithm Of(PublicKeyInfo key) =>
        key.Kind == KeyKind.EllipticCurve
            ? SignatureAlgorithm.EcdsaSha256
            : SignatureAlgorithm.RsaSha256;
}
