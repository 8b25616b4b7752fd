using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Allowed;

/// <summary>
/// ISO 32000-2 §12.7.5.5 with tables 167 and 227: a further signer locks fields, and programs mark them read-only or
/// locked. The flags of a signature field show nothing.
/// </summary>
internal sealed class FieldProtected : IChangeRule
{
    private const int ReadOnly = 1;

    /// <summary>Of an annotation: ReadOnly, Locked, LockedContents.</summary>
    private const int Protections = 64 | 128 | 512;

    public string Code => "FIELD_PROTECTED";

    public bool Matches(Difference difference, ComparisonContext context) =>
        context.Permissions.Signing
        && difference.Field is { Before: { } old, After: { } now } field
        && difference.FieldKey switch
        {
            "Ff" => field.IsSignature || (old.Flags | ReadOnly) == now.Flags,
            "F" => OnlyProtects(difference, context),
            _ => false,
        };

    private static bool OnlyProtects(Difference difference, ComparisonContext context)
    {
        var old = context.Before.Resolve(difference.Before).AsInteger() ?? 0;
        var now = context.After.Resolve(difference.After).AsInteger() ?? 0;
        return (old & ~now) == 0 && (now & ~old & ~Protections) == 0;
    }

    public Sentence Describe(Difference difference) =>
        new(
            $"khóa ô “{difference.Field!.Name}”",
            $"field “{difference.Field.Name}” was protected against changes"
        );
}
