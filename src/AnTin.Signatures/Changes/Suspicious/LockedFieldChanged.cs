using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>ISO 32000-2 §12.8.2.4: the signer locked the field, or the document, against filling.</summary>
internal sealed class LockedFieldChanged : IChangeRule
{
    public string Code => "LOCKED_FIELD_CHANGED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.Field is { IsSignature: false, IsNew: false } field
        && difference.FieldKey is ("V" or "AP" or "AS")
        && (!context.Permissions.FormFilling || context.Permissions.IsLocked(field.Name));

    public Sentence Describe(Difference difference) =>
        new(
            $"ô “{difference.Field!.Name}” đã khóa khi ký nhưng bị thay đổi",
            $"field “{difference.Field!.Name}” was locked by the signer and changed"
        );
}
