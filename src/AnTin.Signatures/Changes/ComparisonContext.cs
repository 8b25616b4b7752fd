using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Changes;

/// <summary>What the rules may look at.</summary>
internal sealed record ComparisonContext(
    PdfRevision Before,
    PdfRevision After,
    ChangePermissions Permissions
)
{
    /// <summary>Fields as they were and are.</summary>
    public required FormComparison Form { get; init; }

    /// <summary>How much of looks is read.</summary>
    public ComparisonBudget Budget { get; } = new();

    /// <summary>Words that were signed.</summary>
    public SignedText SignedText { get; } = new(Before);

    /// <summary>Answers that several rules ask for, by field.</summary>
    public LookVerdicts Looks { get; } = new();

    /// <summary>Names that looks of the signed document leave to the form.</summary>
    public Lazy<SignedLookNames> SignedLookNames => signedLookNames ??= new(() => new(this));

    /// <summary>What need not be compared.</summary>
    public required UntouchedParts Untouched { get; init; }

    private Lazy<SignedLookNames>? signedLookNames;
}
