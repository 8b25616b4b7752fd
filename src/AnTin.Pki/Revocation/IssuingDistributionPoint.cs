using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Revocation;

/// <summary>
/// Which certificates a CRL speaks of. RFC 5280 §5.2.5:
/// <code>
/// IssuingDistributionPoint ::= SEQUENCE {
///     distributionPoint           [0] DistributionPointName OPTIONAL,
///     onlyContainsUserCerts       [1] BOOLEAN DEFAULT FALSE,
///     onlyContainsCACerts         [2] BOOLEAN DEFAULT FALSE,
///     onlySomeReasons             [3] ReasonFlags OPTIONAL,
///     indirectCRL                 [4] BOOLEAN DEFAULT FALSE,
///     onlyContainsAttributeCerts  [5] BOOLEAN DEFAULT FALSE }
/// </code>
/// </summary>
public sealed record IssuingDistributionPoint(
    DistributionPointName? Name,
    bool OnlyUserCertificates,
    bool OnlyAuthorityCertificates,
    int? OnlySomeReasons,
    bool IsIndirect,
    bool OnlyAttributeCertificates
)
{
    /// <summary>The names of the point; empty when there is none, or one relative to the issuer.</summary>
    public IReadOnlyList<GeneralName> FullName => Name?.FullName ?? [];

    /// <summary>
    /// RFC 5280 §6.3.3 (b): whether the CRL speaks of this certificate at all. One of the names must stand in the
    /// certificate's own distribution points, and the certificate must be of the right sort. A point with another
    /// issuer's CRLs is none of this CRL's, which is of the certificate's issuer.
    /// </summary>
    public bool Covers(Certificate certificate)
    {
        if (IsIndirect || OnlyAttributeCertificates || OnlySomeReasons is not null)
        {
            return false;
        }

        if (
            (OnlyUserCertificates && certificate.IsAuthority)
            || (OnlyAuthorityCertificates && !certificate.IsAuthority)
        )
        {
            return false;
        }

        return Name is null
            || certificate.CrlDistributionPoints.Any(point =>
                point is { Name: { } name, CrlIssuer.Count: 0 }
                && Name.Shares(name, certificate.Issuer)
            );
    }

    internal static IssuingDistributionPoint Read(ref DerReader reader)
    {
        const string Field = "issuingDistributionPoint";
        var inside = reader.Sequence(Field);
        var name = inside.TryContext(0, Field, out var point)
            ? DistributionPointName.Read(ref point, Field)
            : null;
        var user = ReadFlag(ref inside, 1);
        var authority = ReadFlag(ref inside, 2);
        int? reasons = inside.Is(DerTag.Context(3))
            ? inside.NamedBits(Field, DerTag.Context(3))
            : null;
        var indirect = ReadFlag(ref inside, 4);
        var attribute = ReadFlag(ref inside, 5);
        inside.Complete();
        return new IssuingDistributionPoint(name, user, authority, reasons, indirect, attribute);
    }

    internal static void Write(DerWriter writer, string uri)
    {
        using (writer.Sequence())
        using (writer.Context(0))
        using (writer.Context(0))
        {
            writer.Text(DerTag.Context(6), uri);
        }
    }

    private static bool ReadFlag(ref DerReader inside, int number)
    {
        const string Field = "issuingDistributionPoint";
        return inside.TryElement(DerTag.Context(number), Field, out var element)
            && (
                element.ContentLength == 1
                    ? inside.ContentSpan(element)[0] != 0
                    : throw DerReader.BrokenAt(
                        element.Start,
                        Field,
                        "is a BOOLEAN of other than one octet."
                    )
            );
    }
}
