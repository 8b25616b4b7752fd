using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>Anything of a field but its value and look: place, type, flags, actions, name.</summary>
internal sealed class FieldChanged : IChangeRule
{
    public string Code => "FIELD_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is not null;

    public Sentence Describe(Difference difference) =>
        new(
            $"ô “{difference.Field!.Name}” bị sửa ({difference.FieldKey})",
            $"field “{difference.Field!.Name}” was changed ({difference.FieldKey})"
        );
}
