namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// T14: "Subject order and encoding come from the profile, never from the request". Names of other authorities are copied:
/// what they issued names them so (RFC 5280 §4.1.2.6).
/// </summary>
internal sealed class SubjectIsInOrderOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "T14";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Profile.CopiesSubject || subject.Profile.Subject.Fits(subject.Certificate.Subject)
            ? []
            : [$"'{subject.Certificate.Subject}' is not in the order {subject.Profile.Subject}."];
}
