using AnTin.Pki.Der;

namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.2.1.12: end entities state their purposes, never anyExtendedKeyUsage; critical exactly where the
/// profile says.
/// </summary>
internal sealed class ExtendedKeyUsageIsOfProfile : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.12";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var present = subject.Certificate.ExtendedKeyUsages;
        if (!present.SequenceEqual(subject.Profile.ExtendedKeyUsages))
        {
            yield return $"The purposes are {string.Join(", ", present)}, not {string.Join(", ", subject.Profile.ExtendedKeyUsages)}.";
        }

        if (
            present.Contains(Oids.AnyExtendedKeyUsage)
            || (subject.IsEndEntity && present.Count == 0)
        )
        {
            yield return "An end entity has no purpose, or any.";
        }

        if (
            subject.Certificate.Extension(Oids.ExtendedKeyUsage) is { } extension
            && extension.IsCritical != subject.Profile.ExtendedKeyUsageCritical
        )
        {
            yield return extension.IsCritical
                ? "The purposes are critical."
                : "The purposes are not critical.";
        }
    }
}
