namespace AnTin.Pki.Lints.OfCertificates;

/// <summary>
/// RFC 5280 §4.2.1.13, §4.2.2.1, §8: "CAs SHOULD NOT include URIs that specify https, ldaps, or similar schemes": to
/// check such a server one would have to check its certificate first. No hole of a template may be left open.
/// </summary>
internal sealed class AddressesAreHttp : Lint<CertificateUnderLint>
{
    public override string Source => "RFC 5280 §4.2.1.13, §4.2.2.1, §8";

    public override IEnumerable<string> Check(CertificateUnderLint subject)
    {
        var certificate = subject.Certificate;
        var addresses = certificate
            .CrlUris.Concat(certificate.OcspUris)
            .Concat(certificate.CaIssuerUris)
            .Concat(
                certificate.Policies.Select(policy => policy.PracticeStatement).OfType<string>()
            );
        foreach (var address in addresses)
        {
            if (
                !Uri.TryCreate(address, UriKind.Absolute, out var uri)
                || uri.Scheme != Uri.UriSchemeHttp
                || uri.Host.Length == 0
                || address.AsSpan().IndexOfAny('{', '}', ' ') >= 0
            )
            {
                yield return $"'{address}' is not a plain http address.";
            }
        }
    }
}
