using System.Xml.Linq;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Trust;

/// <summary>The services of a list with their history (ETSI TS 119 612 §5.4 to §5.6).</summary>
internal static class EtsiTrustedServices
{
    private const int MostPeriods = 500;

    /// <summary>Extensions whose meaning does not take trust away from a path (§5.5.9); another critical one might.</summary>
    private static readonly string[] KnownExtensions =
    [
        "Qualifications",
        "AdditionalServiceInformation",
        "TakenOverBy",
        "ExpiredCertsRevocationInfo",
    ];

    /// <param name="providers">TrustServiceProviderList.</param>
    /// <param name="closedAt">When a closed list was issued: nothing is granted from then on.</param>
    /// <param name="remarks">Takes what was left out.</param>
    public static IEnumerable<TrustedService> Read(
        XElement? providers,
        DateTimeOffset? closedAt,
        List<TrustListRemark> remarks
    )
    {
        var count = 0;
        foreach (
            var provider in providers?.Elements(EtsiTrustList.Tsl + "TrustServiceProvider") ?? []
        )
        {
            var name = EtsiTrustList.NameIn(
                EtsiTrustList.Part(provider, "TSPInformation"),
                "TSPName"
            );
            foreach (
                var service in provider
                    .Elements(EtsiTrustList.Tsl + "TSPServices")
                    .Elements(EtsiTrustList.Tsl + "TSPService")
            )
            {
                if (++count > TrustListReader.MostServices)
                {
                    throw EtsiTrustList.Fault(
                        service,
                        $"có hơn {TrustListReader.MostServices} dịch vụ",
                        $"it has more than {TrustListReader.MostServices} services"
                    );
                }

                if (ReadService(service, name, closedAt, remarks) is { } read)
                {
                    yield return read;
                }
            }
        }
    }

    private static TrustedService? ReadService(
        XElement service,
        string provider,
        DateTimeOffset? closedAt,
        List<TrustListRemark> remarks
    )
    {
        var information = EtsiTrustList.Part(service, "ServiceInformation");
        var identity = EtsiDigitalIdentity.Read(
            information.Elements(EtsiTrustList.Tsl + "ServiceDigitalIdentity"),
            remarks
        );
        if (UnknownCriticalExtension(information) is { } extension)
        {
            remarks.Add(
                new TrustListRemark(
                    new(
                        "dịch vụ có phần mở rộng bắt buộc mà chương trình không biết nên không được tin cậy",
                        "the service has a critical extension that is not known, so it is not believed"
                    ),
                    EtsiTrustList.PlaceOf(extension)
                )
            );
            return null;
        }

        return new TrustedService
        {
            Provider = provider,
            Name = EtsiTrustList.NameIn(information, "ServiceName"),
            Certificates = identity.Certificates,
            KeyIdentifiers = identity.KeyIdentifiers,
            SubjectNames = identity.SubjectNames,
            Periods = PeriodsOf(service, information, closedAt),
        };
    }

    /// <summary>Each status lasts from its starting time to that of the next one, whatever the order they stand in.</summary>
    private static List<TrustPeriod> PeriodsOf(
        XElement service,
        XElement information,
        DateTimeOffset? closedAt
    )
    {
        var starts = service
            .Elements(EtsiTrustList.Tsl + "ServiceHistory")
            .Elements(EtsiTrustList.Tsl + "ServiceHistoryInstance")
            .Take(MostPeriods)
            .Prepend(information)
            .Select(one => new TrustPeriod(
                TrustNames.TypeOf(EtsiTrustList.Part(one, "ServiceTypeIdentifier").Value),
                TrustNames.StatusOf(EtsiTrustList.Part(one, "ServiceStatus").Value),
                EtsiTrustList.Time(EtsiTrustList.Part(one, "StatusStartingTime")),
                null
            ))
            .OrderByDescending(one => one.Since)
            .ToList();
        var until = closedAt;
        for (var i = 0; i < starts.Count; i++)
        {
            starts[i] = starts[i] with { Until = until };
            until = until is null || starts[i].Since < until ? starts[i].Since : until;
        }

        return starts;
    }

    private static XElement? UnknownCriticalExtension(XElement information) =>
        information
            .Elements(EtsiTrustList.Tsl + "ServiceInformationExtensions")
            .Elements(EtsiTrustList.Tsl + "Extension")
            .FirstOrDefault(one =>
                one.Attribute("Critical")?.Value.Trim() is "true" or "1"
                && !one.Elements().Any(inner => KnownExtensions.Contains(inner.Name.LocalName))
            );
}
