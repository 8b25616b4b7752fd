using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary>What <c>antin sign pdf</c> was asked to do.</summary>
internal sealed record SignPdfOptions
{
    public required FileInfo Input { get; init; }
    public required FileInfo Output { get; init; }
    public required SigningKeyChoice Key { get; init; }
    public string? Field { get; init; }
    public int Page { get; init; } = 1;
    public string? Rectangle { get; init; }
    public FileInfo? Image { get; init; }
    public string[] Text { get; init; } = [];
    public string? Reason { get; init; }
    public string? Location { get; init; }

    public SignaturePlace? Place =>
        SignaturePlace.TryParse(Rectangle, out var place) ? place : null;

    /// <summary>What makes the request senseless; null when nothing does.</summary>
    public string? FindProblem() =>
        OutputFile.Missing(Input)
        ?? OutputFile.MissingDirectory(Output)
        ?? OutputFile.Same(Input, Output)
        ?? (Image is null ? null : OutputFile.Missing(Image))
        ?? (
            Rectangle is null || Place is not null
                ? null
                : $"--rect {Rectangle}: left,bottom,width,height"
        );

    public SignatureAppearance? Appearance() =>
        Image is null && Text.Length == 0
            ? null
            : new SignatureAppearance
            {
                Picture = Image is null
                    ? ReadOnlyMemory<byte>.Empty
                    : File.ReadAllBytes(Image.FullName),
                Lines = Text,
            };
}
