namespace AnTin.Signatures.Signing;

/// <summary>What a visible signature shows: a picture, lines of text, or both (text over picture).</summary>
public sealed record SignatureAppearance
{
    /// <summary>A PNG file; transparency is kept. Scaled into the place, its proportions kept, centred.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    /// <summary>Lines in any language of the Latin script, Vietnamese among them.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>In points; default 10, as Decree 30/2020 asks of annexes and copies. Smaller if the lines do not fit.</summary>
    public double FontSize { get; init; } = 10;

    public TextAlignment Alignment { get; init; } = TextAlignment.Left;
}
