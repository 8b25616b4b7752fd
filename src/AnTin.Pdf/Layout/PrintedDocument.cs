namespace AnTin.Pdf.Layout;

/// <summary>A document to be printed. The same document gives the same bytes.</summary>
public sealed record PrintedDocument
{
    public required string Title { get; init; }

    public required string Author { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "vi-VN";

    /// <summary>Written into the metadata; null writes none.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public IReadOnlyList<EmbeddedData> Files { get; init; } = [];

    /// <summary>Text at the lower right of every page, given its number and how many there are; null for none.</summary>
    public Func<int, int, string>? PageNumber { get; init; }

    public byte[] Print() => new DocumentPrinter(this).Print();
}
