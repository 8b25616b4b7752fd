using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.13:
/// <code>
/// DistributionPoint ::= SEQUENCE {
///     distributionPoint  [0] DistributionPointName OPTIONAL,
///     reasons            [1] ReasonFlags           OPTIONAL,
///     cRLIssuer          [2] GeneralNames          OPTIONAL }
/// DistributionPointName ::= CHOICE {
///     fullName                 [0] GeneralNames,
///     nameRelativeToCRLIssuer  [1] RelativeDistinguishedName }
/// </code>
/// </summary>
/// <param name="FullName">The names of the point; empty when it is named relative to the issuer, which nobody does.</param>
/// <param name="Reasons">The reasons this point covers; null: all.</param>
/// <param name="CrlIssuer">Who signs the CRL, when that is not the certificate's issuer.</param>
public sealed record DistributionPoint(
    IReadOnlyList<GeneralName> FullName,
    int? Reasons,
    IReadOnlyList<GeneralName> CrlIssuer
)
{
    private const int MostPoints = 64;

    public IEnumerable<string> Uris =>
        FullName.Where(name => name.Kind == GeneralNameKind.Uri).Select(name => name.Value);

    internal static IReadOnlyList<DistributionPoint> ReadAll(ref DerReader reader)
    {
        const string Field = "cRLDistributionPoints";
        var list = reader.Sequence(Field);
        var points = new List<DistributionPoint>(1);
        while (list.HasData)
        {
            if (points.Count == MostPoints)
            {
                throw list.Broken(Field, $"has more than {MostPoints} points.");
            }

            var inside = list.Sequence(Field);
            var fullName = inside.TryContext(0, Field, out var point)
                ? ReadName(ref point, Field)
                : [];
            int? reasons = inside.Is(DerTag.Context(1))
                ? inside.NamedBits(Field, DerTag.Context(1))
                : null;
            var issuer = inside.TryContext(2, Field, out var names)
                ? GeneralName.ReadAll(ref names, Field)
                : [];
            inside.Complete();
            points.Add(new DistributionPoint(fullName, reasons, issuer));
        }

        return points;
    }

    /// <summary>Reads a DistributionPointName; a relative name is skipped and answers no names.</summary>
    internal static IReadOnlyList<GeneralName> ReadName(ref DerReader point, string field)
    {
        if (point.TryContext(0, field, out var names))
        {
            var fullName = GeneralName.ReadAll(ref names, field);
            point.Complete();
            return fullName;
        }

        point.Element(DerTag.ContextConstructed(1), field);
        point.Complete();
        return [];
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
}
