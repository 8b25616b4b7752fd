namespace AnTin.Portal.Resources;

/// <summary>What the download page offers. Section <c>Resources</c>; empty by default.</summary>
public sealed class ResourceOptions
{
    public const string Section = "Resources";

    /// <summary>Programs offered for download, in the order shown.</summary>
    public IReadOnlyList<SoftwareItem> Software { get; set; } = [];
}
