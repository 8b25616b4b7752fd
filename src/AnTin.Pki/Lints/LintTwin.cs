using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints;

/// <summary>
/// A certificate cannot be unsent: so the bytes to be signed are first signed by a throw-away key, that twin is
/// linted, and only then does the real key sign the same bytes (T9). The throw-away key is made once for an issuer's
/// algorithm and lives as long as this object.
/// </summary>
public sealed class LintTwin : IDisposable
{
    private readonly SoftwareSigner throwAway;

    /// <param name="algorithm">The algorithm of the issuer, which the to-be-signed bytes name.</param>
    public LintTwin(SignatureAlgorithm algorithm) =>
        throwAway = SoftwareSigner.GenerateFor(algorithm);

    /// <summary>Lints the twin of what is about to be signed. A root is its own issuer: pass null.</summary>
    /// <exception cref="ArgumentException">The bytes are no to-be-signed certificate.</exception>
    public IReadOnlyList<LintFinding> Lint(
        ReadOnlyMemory<byte> tbs,
        CertificateProfile profile,
        Certificate? issuer
    )
    {
        var twin = Certificate.From(
            SignedStructure.Assemble(tbs.Span, throwAway.Algorithm, throwAway.Sign(tbs.Span))
        );
        return CertificateLinter.Run(
            twin,
            profile,
            issuer ?? twin,
            PublicKeyInfo.From(throwAway.PublicKey)
        );
    }

    /// <summary>Whether the real certificate is the one that was linted: the same signed bytes, nothing else.</summary>
    public static bool IsWhatWasLinted(Certificate signed, ReadOnlyMemory<byte> lintedTbs) =>
        signed.TbsBytes.Span.SequenceEqual(lintedTbs.Span);

    public void Dispose() => throwAway.Dispose();
}
