namespace AnTin.Signatures.Changes;

/// <summary>
/// What may follow a signature: the policy's leave, narrowed by what the signer himself locked (ISO 32000-2 §12.8.2.2
/// DocMDP, §12.8.2.4 FieldMDP).
/// </summary>
internal sealed record ChangePermissions
{
    /// <summary>Further signatures. DocMDP with P 1 forbids all but time stamps.</summary>
    public bool Signing { get; init; } = true;

    public bool FormFilling { get; init; }

    /// <summary>Values that stood there when the document was signed may be exchanged: certified with DocMDP P 2 or 3.</summary>
    public bool ValuesMayChange { get; init; }

    public bool Annotations { get; init; }

    /// <summary>Comments that hide nothing: certified with DocMDP P 3.</summary>
    public bool Comments { get; init; }

    /// <summary>The largest part of a page a later appearance may take.</summary>
    public double LargestLaterAppearance { get; init; } = 0.5;

    /// <summary>Every field is locked but those in <see cref="Fields"/>.</summary>
    public bool LocksAllBut { get; init; }

    /// <summary>The fields a FieldMDP transform or a Lock dictionary names.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Locks of another signature that hold beside these.</summary>
    private ChangePermissions? Also { get; init; }

    public bool IsLocked(string field) =>
        Names(field) != LocksAllBut || Also?.IsLocked(field) is true;

    /// <summary>What both allow: every signature of a document must bear what comes later.</summary>
    public ChangePermissions And(ChangePermissions other) =>
        other with
        {
            Signing = Signing && other.Signing,
            FormFilling = FormFilling && other.FormFilling,
            Annotations = Annotations && other.Annotations,
            Comments = Comments && other.Comments,
            LargestLaterAppearance = Math.Min(LargestLaterAppearance, other.LargestLaterAppearance),
            Also = this,
        };

    /// <summary>A name stands for the field and all below it.</summary>
    private bool Names(string field) =>
        Fields.Any(name =>
            string.Equals(field, name, StringComparison.Ordinal)
            || field.StartsWith(name + ".", StringComparison.Ordinal)
        );
}
