using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Signing;

/// <summary>
/// Rule T9: what would be signed is first signed with a throw-away key, and the twin is looked at as a relying party
/// would. An objection ends the issuance; a certificate cannot be unsent.
/// </summary>
public sealed class TwinLint
{
    /// <summary>The objections, as sentences; none when the certificate may be signed.</summary>
    public IReadOnlyList<string> Run(CertificateBuilder builder, byte[] tbs)
    {
        var algorithm = builder.Issuer.Algorithm;
        var signature = TwinKeys.For(algorithm).Sign(tbs);
        var twin = Certificate.From(SignedStructure.Assemble(tbs, algorithm, signature));
        return twin.TbsBytes.Span.SequenceEqual(tbs)
            ? []
            : ["The twin does not hold the bytes it was made from."];
    }
}
