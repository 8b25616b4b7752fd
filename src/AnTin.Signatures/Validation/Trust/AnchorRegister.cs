using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Trust;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>
/// Who is an anchor at which time: the certificates that the caller believes always, and those that his lists grant then,
/// by services of the types and in the states that the policy accepts.
/// </summary>
internal sealed class AnchorRegister
{
    private readonly ValidationContext context;
    private readonly IReadOnlyList<(TrustList List, TrustedService Service)> services;
    private readonly Lazy<
        ILookup<Certificate, (TrustList List, TrustedService Service)>
    > byCertificate;
    private readonly Lazy<ILookup<string, (TrustList List, TrustedService Service)>> byKey;
    private readonly Lazy<bool> hasDenials;

    public AnchorRegister(ValidationContext context)
    {
        this.context = context;
        services =
        [
            .. context
                .TrustLists.Where(one => one.IsBelieved)
                .SelectMany(list => list.Services, (list, service) => (list, service)),
        ];
        byCertificate = new(() =>
            services
                .SelectMany(
                    one => one.Service.Certificates,
                    (one, certificate) => (one, certificate)
                )
                .ToLookup(pair => pair.certificate, pair => pair.one)
        );
        byKey = new(() =>
            byCertificate
                .Value.SelectMany(known => known, (known, one) => (Key: KeyOf(known.Key), one))
                .ToLookup(pair => pair.Key, pair => pair.one, StringComparer.Ordinal)
        );
        hasDenials = new(() =>
            services.Any(one => one.Service.Periods.Any(period => !IsTrusted(period)))
        );
    }

    /// <summary>Whether there is anybody to trust, at whatever time.</summary>
    public bool IsEmpty => context.TrustAnchors.Count + services.Count == 0;

    /// <param name="purpose">Paths of signers end in authorities, those of time stamps in time-stamp services.</param>
    /// <param name="at">Null: anchors of any time, those too that their list names and never granted.</param>
    /// <param name="known">Certificates among which those of services known by their key alone may be.</param>
    public IReadOnlyList<Certificate> Find(
        TrustPurpose purpose,
        DateTimeOffset? at,
        IEnumerable<Certificate> known
    )
    {
        var always =
            purpose == TrustPurpose.Timestamping && context.TimestampAnchors.Count > 0
                ? context.TimestampAnchors
                : context.TrustAnchors;
        var listed = services
            .Where(one => one.Service.Periods.Any(period => Grants(period, purpose, at)))
            .ToList();
        var byKeyAlone = listed.Where(one => one.Service.Certificates.Count == 0).ToList();
        return
        [
            .. always,
            .. listed
                .SelectMany(one => one.Service.Certificates)
                .Concat(
                    byKeyAlone.Count == 0
                        ? []
                        : known.Where(one =>
                            byKeyAlone.Exists(entry => IsKnownBy(entry.Service, one))
                        )
                )
                .Where(one =>
                    at is not { } time || FindDenial(one, TypesOf(purpose), time) is null
                ),
        ];
    }

    /// <summary>The entry that makes it an anchor at that time; null for one that the caller believes always.</summary>
    public AnchorReport? Describe(
        Certificate anchor,
        TrustPurpose purpose,
        DateTimeOffset at,
        out TrustList? list
    )
    {
        var entries = EntriesOf(anchor);
        foreach (var (from, service) in entries)
        {
            if (service.Periods.FirstOrDefault(one => Grants(one, purpose, at)) is { } period)
            {
                list = from;
                return new AnchorReport(
                    from.Name,
                    service.Name,
                    period.Type,
                    period.Status,
                    period.Since,
                    period.Until
                );
            }
        }

        list = null;
        return null;
    }

    /// <summary>
    /// The strictest word counts: an authority of a path, or the signer of a time stamp, that any list calls anything but
    /// trusted at the time, is not believed, though another entry or a certificate above it is. Null: nobody says so.
    /// </summary>
    public Finding? FindDenial(Certificate certificate, TrustPurpose purpose, DateTimeOffset at) =>
        FindDenial(certificate, [.. TypesOf(purpose), .. context.Policy.AuthorityServices], at)
            is { } denial
            ? Absence(denial, at)
            : null;

    /// <summary>Of a path that holds at another time: whose entry stands in the way, and how it stood at this one.</summary>
    public Finding ExplainAbsence(
        IReadOnlyList<Certificate> path,
        TrustPurpose purpose,
        DateTimeOffset at
    ) =>
        path.Select(one => FindDenial(one, purpose, at)).FirstOrDefault(one => one is not null)
        ?? Absence(EntriesOf(path[^1]).First(), at);

    private (TrustList List, TrustedService Service)? FindDenial(
        Certificate certificate,
        IReadOnlyList<string> types,
        DateTimeOffset at
    )
    {
        if (!hasDenials.Value)
        {
            return null;
        }

        var entries = EntriesOf(certificate).ToList();
        if (entries.Count == 0)
        {
            // Another certificate of the same name and key is that authority.
            entries = [.. byKey.Value[KeyOf(certificate)]];
        }

        foreach (var entry in entries)
        {
            if (
                entry.Service.At(at) is { } period
                && types.Contains(period.Type, StringComparer.OrdinalIgnoreCase)
                && !IsTrusted(period)
            )
            {
                return entry;
            }
        }

        return null;
    }

    private static string KeyOf(Certificate certificate) =>
        $"{certificate.Subject} {Convert.ToHexString(certificate.PublicKey.KeyBits.Span)}";

    private Finding Absence((TrustList List, TrustedService Service) entry, DateTimeOffset at)
    {
        var (list, service) = entry;
        return FindingCatalogue.AnchorOutOfForce(
            service.Name,
            list.Name,
            service.At(at)?.Status,
            TimeText.Of(at, context.Policy)
        );
    }

    private IEnumerable<(TrustList List, TrustedService Service)> EntriesOf(Certificate anchor) =>
        byCertificate
            .Value[anchor]
            .Concat(
                services.Where(one =>
                    one.Service.Certificates.Count == 0 && IsKnownBy(one.Service, anchor)
                )
            );

    private IReadOnlyList<string> TypesOf(TrustPurpose purpose) =>
        purpose == TrustPurpose.Timestamping
            ? context.Policy.TimestampServices
            : context.Policy.AuthorityServices;

    private bool IsTrusted(TrustPeriod period) =>
        context.Policy.TrustedStatuses.Contains(period.Status, StringComparer.OrdinalIgnoreCase);

    private bool Grants(TrustPeriod period, TrustPurpose purpose, DateTimeOffset? at) =>
        TypesOf(purpose).Contains(period.Type, StringComparer.OrdinalIgnoreCase)
        && (at is not { } time || (period.Contains(time) && IsTrusted(period)));

    /// <summary>
    /// The certificate's own key must hash to the identifier, by RFC 5280 §4.2.1.2 (1) or RFC 7093 §2: anybody can write an
    /// identifier into a certificate.
    /// </summary>
    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "Key identifiers of lists are SHA-1; finding a second key to one is out of reach."
    )]
    private static bool IsKnownBy(TrustedService service, Certificate certificate)
    {
        if (service.KeyIdentifiers.Count == 0)
        {
            return false;
        }

        var (old, current) = (
            SHA1.HashData(certificate.PublicKey.KeyBits.Span),
            certificate.PublicKey.KeyIdentifier()
        );
        return service.KeyIdentifiers.Any(one =>
            one.Span.SequenceEqual(old) || one.Span.SequenceEqual(current)
        );
    }
}
