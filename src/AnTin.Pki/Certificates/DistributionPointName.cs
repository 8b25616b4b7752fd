using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.13:
/// <code>
/// DistributionPointName ::= CHOICE {
///     fullName                 [0] GeneralNames,
///     nameRelativeToCRLIssuer  [1] RelativeDistinguishedName }
/// </code>
/// </summary>
/// <param name="FullName">Empty when the name is relative.</param>
/// <param name="Relative">What follows the name of the CRL's issuer; null when the name is full.</param>
public sealed record DistributionPointName(
    IReadOnlyList<GeneralName> FullName,
    RelativeDistinguishedName? Relative
)
{
    /// <summary>Whether one name is in both, of which the CRL's issuer is the same (RFC 5280 §6.3.3 (b)(2)(i)).</summary>
    public bool Shares(DistributionPointName other, DistinguishedName crlIssuer) =>
        NamesUnder(crlIssuer)
            .Any(one => other.NamesUnder(crlIssuer).Any(another => IsSame(one, another)));

    internal static DistributionPointName Read(ref DerReader point, string field)
    {
        if (point.TryContext(0, field, out var names))
        {
            var fullName = GeneralName.ReadAll(ref names, field);
            point.Complete();
            return new DistributionPointName(fullName, null);
        }

        var set = point.Inside(point.Element(DerTag.ContextConstructed(1), field), field);
        point.Complete();
        return new DistributionPointName([], RelativeDistinguishedName.Read(ref set, field));
    }

    private IReadOnlyList<GeneralName> NamesUnder(DistinguishedName crlIssuer) =>
        Relative is null ? FullName : [GeneralName.DirectoryName(crlIssuer.Append(Relative))];

    private static bool IsSame(GeneralName one, GeneralName other) =>
        one.Kind == other.Kind
        && (
            one.Directory is { } directory
                ? directory == other.Directory
                : one.Content.Span.SequenceEqual(other.Content.Span)
        );
}
