using System.Globalization;
using System.Text;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Tests.Trust;

/// <summary>Writes trusted lists of ETSI TS 119 612 for an invented country, and signs them.</summary>
internal sealed record TrustedListMaker
{
    private const string Types = "http://uri.etsi.org/TrstSvc/Svctype/";
    private const string Statuses = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";

    public string Territory { get; init; } = "HB";

    public string Version { get; init; } = "5";

    public int Number { get; init; } = 7;

    public DateTimeOffset IssuedAt { get; init; } = TestAuthority.SigningTime.AddDays(-3);

    /// <summary>Null: the list is closed.</summary>
    public DateTimeOffset? NextUpdate { get; init; } = TestAuthority.SigningTime.AddDays(90);

    public IReadOnlyList<ListedService> Services { get; init; } = [];

    /// <summary>Not empty: a list of lists.</summary>
    public IReadOnlyList<(string Territory, Certificate Signer)> Pointers { get; init; } = [];

    public string Write() =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="tsl" TSLTag="http://uri.etsi.org/19612/TSLTag">
              <SchemeInformation>
                <TSLVersionIdentifier>{Version}</TSLVersionIdentifier>
                <TSLSequenceNumber>{Number}</TSLSequenceNumber>
                <TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/{(
                Pointers.Count > 0 ? "EUlistofthelists" : "CClist"
            )}</TSLType>
                <SchemeOperatorName><Name xml:lang="en">Ministry of Hoa Ban</Name><Name xml:lang="vi">Bộ Hoa Ban</Name></SchemeOperatorName>
                <SchemeName><Name xml:lang="vi">{Territory}: Danh sách tin cậy</Name></SchemeName>
                <SchemeTerritory>{Territory}</SchemeTerritory>
                <HistoricalInformationPeriod>65535</HistoricalInformationPeriod>
                <PointersToOtherTSL>{string.Concat(
                Pointers.Select(Pointer)
            )}</PointersToOtherTSL>
                <ListIssueDateTime>{Time(IssuedAt)}</ListIssueDateTime>
                <NextUpdate>{(
                NextUpdate is { } next ? $"<dateTime>{Time(next)}</dateTime>" : ""
            )}</NextUpdate>
              </SchemeInformation>
              <TrustServiceProviderList>
                <TrustServiceProvider>
                  <TSPInformation><TSPName><Name xml:lang="vi">Nhà cung cấp Hoa Ban</Name></TSPName></TSPInformation>
                  <TSPServices>{string.Concat(
                Services.Select(Service)
            )}</TSPServices>
                </TrustServiceProvider>
              </TrustServiceProviderList>
            </TrustServiceStatusList>
            """;

    public async Task<byte[]> SignAsync(TestSigner signer)
    {
        var result = await XmlSigner.SignAsync(
            Encoding.UTF8.GetBytes(Write()),
            signer.Key,
            new XmlSigningOptions { Certificates = signer.Chain, At = TestAuthority.SigningTime }
        );
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }

    private static string Service(ListedService service) =>
        $"""
            <TSPService><ServiceInformation>{State(service, service.States[0], service.Extension)}</ServiceInformation>
            <ServiceHistory>{string.Concat(
                service
                    .States.Skip(1)
                    .Select(one =>
                        $"<ServiceHistoryInstance>{State(service, one, "")}</ServiceHistoryInstance>"
                    )
            )}</ServiceHistory></TSPService>
            """;

    private static string State(
        ListedService service,
        (string Status, DateTimeOffset Since) state,
        string extension
    ) =>
        $"""
            <ServiceTypeIdentifier>{Types}{service.Type}</ServiceTypeIdentifier>
            <ServiceName><Name xml:lang="vi">{service.Name}</Name></ServiceName>
            <ServiceDigitalIdentity>{Identity(service)}</ServiceDigitalIdentity>
            <ServiceStatus>{Statuses}{state.Status}</ServiceStatus>
            <StatusStartingTime>{Time(state.Since)}</StatusStartingTime>
            <ServiceInformationExtensions>{extension}</ServiceInformationExtensions>
            """;

    private static string Identity(ListedService service) =>
        (
            service.Certificate is { } certificate
                ? $"<DigitalId><X509Certificate>{Convert.ToBase64String(certificate.Encoded.Span)}</X509Certificate></DigitalId>"
                    + $"<DigitalId><X509SubjectName>{System.Security.SecurityElement.Escape(certificate.Subject.ToString())}</X509SubjectName></DigitalId>"
                : ""
        )
        + (
            service.KeyIdentifier is { } key
                ? $"<DigitalId><X509SKI>{Convert.ToBase64String(key)}</X509SKI></DigitalId>"
                : ""
        );

    private static string Pointer((string Territory, Certificate Signer) pointer) =>
        $"""
            <OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>{Convert.ToBase64String(
                pointer.Signer.Encoded.Span
            )}</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities>
            <TSLLocation>https://tsl.example/{pointer.Territory}.xml</TSLLocation>
            <AdditionalInformation><OtherInformation><SchemeTerritory>{pointer.Territory}</SchemeTerritory></OtherInformation></AdditionalInformation></OtherTSLPointer>
            """;

    private static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
