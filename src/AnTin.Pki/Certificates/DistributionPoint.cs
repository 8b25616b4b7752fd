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
/// </code>
/// </summary>
/// <param name="Name">Null: it has none.</param>
/// <param name="Reasons">The reasons this point covers; null: all.</param>
/// <param name="CrlIssuer">Who signs the CRL, when that is not the certificate's issuer.</param>
public sealed record DistributionPoint(
    DistributionPointName? Name,
    int? Reasons,
    IReadOnlyList<GeneralName> CrlIssuer
)
{
    private const int MostPoints = 64;

    public IEnumerable<string> Uris =>
        (Name?.FullName ?? [])
            .Where(name => name.Kind == GeneralNameKind.Uri)
            .Select(name => name.Value);

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
            var name = inside.TryContext(0, Field, out var point)
                ? DistributionPointName.Read(ref point, Field)
                : null;
            int? reasons = inside.Is(DerTag.Context(1))
                ? inside.NamedBits(Field, DerTag.Context(1))
                : null;
            var issuer = inside.TryContext(2, Field, out var names)
                ? GeneralName.ReadAll(ref names, Field)
                : [];
            inside.Complete();
            points.Add(new DistributionPoint(name, reasons, issuer));
        }

        return points;
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
