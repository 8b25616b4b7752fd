using AnTin.Pki.Certificates;

namespace AnTin.Pki.Tests.Lints;

/// <param name="Kind">The profile of the good certificate.</param>
/// <param name="Spoil">What is done to it.</param>
internal sealed record SpoiledCertificate(string Kind, Action<CertificateVariation> Spoil);

/// <summary>
/// Ways to spoil a good certificate, each named after the lint that must catch it: <c>Lint/what is wrong</c>.
/// </summary>
internal static class SpoiledCertificates
{
    public static readonly Dictionary<string, SpoiledCertificate> All = new(
        SpoiledBodies.All.Concat(SpoiledExtensions.All)
    );

    public static void SetValidity(
        CertificateVariation one,
        DateTimeOffset from,
        DateTimeOffset to
    ) => one.Validity = CertificateVariation.Encode(new Validity(from, to).Write);
}
