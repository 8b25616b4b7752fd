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

    public AnchorRegister(ValidationContext context)
    {
        this.context = context;
        services =
        [
            .. context
                .TrustLists.Where(one => one.IsBelieved)
                .SelectMany(list => list.Services, (list, service) => (list, service)),
        ];
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
            .. listed.SelectMany(one => one.Service.Certificates),
            .. byKeyAlone.Count == 0
                ? []
                : known.Where(one => byKeyAlone.Exists(entry => IsKnownBy(entry.Service, one))),
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

    /// <summary>Of an anchor of another time: where it stands, and how it stood at that one.</summary>
    public Finding ExplainAbsence(Certificate anchor, DateTimeOffset at)
    {
        var (list, service) = EntriesOf(anchor).First();
        return FindingCatalogue.AnchorOutOfForce(
            service.Name,
            list.Name,
            service.At(at)?.Status,
            TimeText.Of(at, context.Policy)
        );
    }

    private IEnumerable<(TrustList List, TrustedService Service)> EntriesOf(Certificate anchor) =>
        services.Where(one =>
            one.Service.Certificates.Contains(anchor)
            || (one.Service.Certificates.Count == 0 && IsKnownBy(one.Service, anchor))
        );

    private bool Grants(TrustPeriod period, TrustPurpose purpose, DateTimeOffset? at)
    {
        var types =
            purpose == TrustPurpose.Timestamping
                ? context.Policy.TimestampServices
                : context.Policy.AuthorityServices;
        return types.Contains(period.Type, StringComparer.OrdinalIgnoreCase)
            && (
                at is not { } time
                || (
                    period.Contains(time)
                    && context.Policy.TrustedStatuses.Contains(
                        period.Status,
                        StringComparer.OrdinalIgnoreCase
                    )
                )
            );
    }

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
