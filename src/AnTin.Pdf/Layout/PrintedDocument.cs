namespace AnTin.Pdf.Layout;

/// <summary>A document to be printed. The same document gives the same bytes.</summary>
public sealed record PrintedDocument
{
    /// <summary>What viewers show in the window's title (14.3.3).</summary>
    public required string Title { get; init; }

    /// <summary>Whose document it is, in the metadata.</summary>
    public required string Author { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "vi-VN";

    /// <summary>Written into the metadata; null writes none.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Parts in order; each begins a new page and may have a format of its own.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Files carried inside (7.11.4), none by default.</summary>
    public IReadOnlyList<EmbeddedData> Files { get; init; } = [];

    /// <summary>Text at the lower right of every page, given its number and how many there are; null for none.</summary>
    public Func<int, int, string>? PageNumber { get; init; }

    /// <summary>The document as PDF 1.7, tagged, fonts embedded as subsets.</summary>
    public byte[] Print() => new DocumentPrinter(this).Print();
}
