using AnTin.Pki.Names;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 appendix A.1 sets upper bounds (64 for names of people and organisations). The official names of some
/// Vietnamese agencies are longer and must not be cut, so this warns: a few old programs refuse such names.
/// </summary>
internal sealed class SubjectPartsAreNotTooLong : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 appendix A.1 (ub-common-name …)";

    public override LintSeverity Severity => LintSeverity.Warning;

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject
            .Certificate.Subject.Attributes.Where(one => one.Value.Length > UpperBound(one.Type))
            .Select(one =>
                $"{one.Type} has {one.Value.Length} characters; {UpperBound(one.Type)} are usual."
            );

    private static int UpperBound(AttributeType type) =>
        type.ShortName switch
        {
            "CN" or "O" or "OU" or "SERIALNUMBER" or "T" => 64,
            "E" => 255,
            _ => 128,
        };
}
