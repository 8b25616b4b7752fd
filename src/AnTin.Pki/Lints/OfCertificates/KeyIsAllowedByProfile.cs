namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>The profile names the kinds and sizes of key, after the technical list in force.</summary>
internal sealed class KeyIsAllowedByProfile : Lint<CertificateUnderLint>
{
    public override string Source => "Profile, keys";

    public override IEnumerable<string> Check(CertificateUnderLint subject) =>
        subject.Profile.Keys.Contains(subject.Certificate.PublicKey.Name, StringComparer.Ordinal)
            ? []
            :
            [
                $"{subject.Certificate.PublicKey.Name} is not among {string.Join(", ", subject.Profile.Keys)}.",
            ];
}
