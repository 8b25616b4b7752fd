using AnTin.Signatures.Asic;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Asic;

/// <summary>What one signature or time-stamp file of a container is made over.</summary>
/// <param name="Octets">The manifest that names it, or the only data object; null where it cannot be told.</param>
/// <param name="Names">The files that it vouches for.</param>
/// <param name="Findings">What is wrong with them.</param>
internal sealed record SignedContent(
    ReadOnlyMemory<byte>? Octets,
    IReadOnlyList<string> Names,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>A file that it vouches for was changed.</summary>
    public bool IsAltered =>
        Findings.Any(fault => fault.Code is FindingCatalogue.EditedAfterSigning);

    /// <summary>
    /// EN 319 162-1 §4.4.2: ASiC-E, the one manifest that names the file; §4.3.2: ASiC-S, the only data object.
    /// </summary>
    public static SignedContent Find(
        AsicContainer container,
        IReadOnlyList<AsicManifest> manifests,
        string signer
    )
    {
        var naming = manifests.Where(one => one.SignedBy == signer).ToList();
        if (naming is [var manifest])
        {
            return new(
                manifest.Octets,
                [.. manifest.Items.Select(one => one.Name)],
                [.. manifest.Items.Select(one => Fault(container, one)).OfType<Finding>()]
            );
        }

        if (naming.Count > 1)
        {
            return new(null, [], [Ambiguous(signer)]);
        }

        return container.DataNames is [var only]
            ? new(container.Find(only), [only], [])
            : new(null, [], []);
    }

    private static Finding? Fault(AsicContainer container, AsicManifest.Item item) =>
        container.Find(item.Name) is not { } content ? FindingCatalogue.MissingFile(item.Name)
        : item.Fits(content) is not { } fits ? FindingCatalogue.Unknown("DigestMethod")
        : fits ? null
        : FindingCatalogue.FileAltered(item.Name);

    private static Finding Ambiguous(string signer) =>
        FindingCatalogue.BadContainer(
            new($"hai danh mục cùng nêu {signer}", $"two manifests name {signer}")
        );
}
