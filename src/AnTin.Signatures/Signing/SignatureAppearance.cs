namespace AnTin.Signatures.Signing;

/// <summary>What a visible signature shows: a picture, lines of text, or both.</summary>
public sealed record SignatureAppearance
{
    /// <summary>A PNG file; transparency is kept. Scaled into the room for it, its proportions kept, centred.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    /// <summary>Where the picture stands beside the lines.</summary>
    public PicturePosition Position { get; init; } = PicturePosition.Behind;

    /// <summary>In points: the room for the picture above or below the text.</summary>
    public double PictureHeight { get; init; }

    /// <summary>A bold line in the middle above all others; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>Lines in any language of the Latin script, Vietnamese among them.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>In points; default 10, as Decree 30/2020 asks of annexes and copies. Smaller if the lines do not fit.</summary>
    public double FontSize { get; init; } = 10;

    /// <summary>How the lines stand in their place.</summary>
    public TextAlignment Alignment { get; init; } = TextAlignment.Left;

    /// <summary>Default: black, as Decree 30/2020 asks.</summary>
    public TextColour Colour { get; init; } = TextColour.Black;

    /// <summary>A line around the place, as stamps have.</summary>
    public bool Framed { get; init; }
}
