using AnTin.Signatures.Asic;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Asic;

/// <summary>
/// What of META-INF nobody signed. Signatures, stamps and records speak for themselves (EN 319 162-1 §4.4.2), and packages
/// have lists of their own there; a manifest that no signature stands behind, and any other file, is anybody's.
/// </summary>
internal static class UnsignedParts
{
    private const string Folder = "META-INF/";

    /// <summary>Words in the names of files that sign, and of the lists of packages (OpenDocument 1.2 part 3, OCF 3).</summary>
    private static readonly string[] Known =
    [
        "signature",
        "timestamp",
        "evidencerecord",
        "manifest",
        "container.xml",
        "metadata.xml",
        "encryption.xml",
        "rights.xml",
    ];

    private static readonly string[] Endings = [".xml", ".p7s", ".p7m", ".tst", ".ers", ".rdf"];

    /// <param name="container">Signed by somebody.</param>
    /// <param name="manifests">Those that could be read.</param>
    /// <param name="signed">What the signatures vouch for.</param>
    public static IEnumerable<Finding> Find(
        AsicContainer container,
        IReadOnlyList<AsicManifest> manifests,
        IReadOnlySet<string> signed
    )
    {
        var listed = manifests
            .Where(one => Signs(container, one.SignedBy))
            .SelectMany(one => one.Items, (_, item) => item.Name)
            .Concat(signed)
            .ToHashSet(StringComparer.Ordinal);
        var free = container
            .Names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Where(name => name.Length > Folder.Length && name[^1] != '/' && !listed.Contains(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (
            free.Find(name =>
                IsManifest(name)
                && !manifests.Any(one => one.Name == name && Signs(container, one.SignedBy))
            ) is
            { } alone
        )
        {
            yield return FindingCatalogue.UnsignedGap(
                new($"danh mục {alone} không được ký", $"the manifest {alone} is not signed")
            );
        }
        else if (free.Find(name => !IsKnown(name)) is { } other)
        {
            yield return FindingCatalogue.SelectedParts(other);
        }
    }

    private static bool Signs(AsicContainer container, string name) =>
        container.Find(name) is not null
        && name.StartsWith(Folder, StringComparison.OrdinalIgnoreCase)
        && !IsManifest(name)
        && IsKnown(name);

    private static bool IsManifest(string name) =>
        name.Contains("ASiC", StringComparison.OrdinalIgnoreCase)
        && name.Contains("manifest", StringComparison.OrdinalIgnoreCase)
        && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(string name) =>
        Known.Any(one => name.Contains(one, StringComparison.OrdinalIgnoreCase))
        && Endings.Any(one => name.EndsWith(one, StringComparison.OrdinalIgnoreCase));
}
