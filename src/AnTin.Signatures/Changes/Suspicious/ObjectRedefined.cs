using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Everything that no other rule knows: what is not allowed is suspicious.</summary>
internal sealed class ObjectRedefined : IChangeRule
{
    public string Code => "OBJECT_REDEFINED";

    public bool Matches(Difference difference, ComparisonContext context) => true;

    public Sentence Describe(Difference difference) =>
        new(
            $"đối tượng bị thay đổi ({difference.Path})",
            $"an object was changed ({difference.Path})"
        );
}
