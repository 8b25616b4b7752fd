using AnTin.Pki.Signing;

namespace AnTin.Pki.Lints.OfCrls;

/// <summary>RFC 5280 §5.1.1.2: one algorithm inside and outside, and one that may still be used.</summary>
internal sealed class CrlAlgorithmIsCurrent : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.1.1.2, §5.1.2.2";

    public override IEnumerable<string> Check(CrlUnderLint subject) =>
        subject.Crl.SignatureAlgorithm.SameAs(subject.Crl.TbsSignatureAlgorithm)
        && SignatureAlgorithms.TryFrom(subject.Crl.SignatureAlgorithm, out var algorithm)
        && !algorithm.IsLegacy()
            ? []
            :
            [
                $"The algorithm {subject.Crl.SignatureAlgorithm} is not one to sign with, or differs inside.",
            ];
}
