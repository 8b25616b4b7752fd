using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>ISO 32000-2 §8.11: switching layers shows and hides content without touching it.</summary>
internal sealed class LayersChanged : IChangeRule
{
    public string Code => "LAYERS_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Path.StartsWith("Root", "OCProperties")
        || (
            difference.Path.StartsWith("Root", "Pages")
            && difference.Path.Contains("Resources")
            && difference.Path.Contains("Properties")
        );

    public Sentence Describe(Difference difference) =>
        new("các lớp hiển thị bị thay đổi", "the layers shown were changed");
}
