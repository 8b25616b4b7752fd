using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §7.12: a writer of the update declares the extensions and version it uses, as EN 319 142-1 §5.6 asks of
/// PAdES writers.
/// </summary>
internal sealed class ExtensionsDeclared : IChangeRule
{
    public string Code => "EXTENSIONS_DECLARED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "Extensions")
        || difference.Path.StartsWith("Root", "Version");

    public Sentence Describe(Difference difference) =>
        new(
            "khai báo phiên bản và phần mở rộng của tệp",
            "file version and extensions were declared"
        );
}
