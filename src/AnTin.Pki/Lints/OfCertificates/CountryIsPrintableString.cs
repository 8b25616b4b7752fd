using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>RFC 5280 appendix A.1: <c>X520countryName ::= PrintableString (SIZE (2))</c>, an ISO 3166 code in capitals; copied names stay as they are.</summary>
internal sealed class CountryIsPrintableString : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 appendix A.1, T14";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Profile.CopiesSubject
            ? []
            : subject
                .Certificate.Subject.Attributes.Where(one => one.Type.Identifier == Oids.Country)
                .Where(one =>
                    one.StringTag != DerTag.PrintableString
                    || one.Value.Length != 2
                    || !one.Value.All(char.IsAsciiLetterUpper)
                )
                .Select(one => $"{one} is not two capitals in a PrintableString.");
}
