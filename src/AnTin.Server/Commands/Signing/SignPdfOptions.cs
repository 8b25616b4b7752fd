using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary>What <c>antin sign pdf</c> was asked to do.</summary>
internal sealed record SignPdfOptions
{
    /// <summary>IN and OUT, or all files to sign where a directory for them is given.</summary>
    public required IReadOnlyList<FileInfo> Files { get; init; }

    public DirectoryInfo? OutDirectory { get; init; }
    public bool Overwrite { get; init; }
    public required SigningKeyChoice Key { get; init; }
    public ActChoice? Act { get; init; }
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
        FindProblemOfFiles()
        ?? (Image is null ? null : OutputFile.Missing(Image) ?? EmptyPicture(Image))
        ?? Act?.FindProblem()
        ?? (
            Rectangle is null || Place is not null
                ? null
                : $"--rect {Rectangle}: cần bốn số trái,dưới,rộng,cao (pt), rộng và cao lớn hơn 0 / four numbers left,bottom,width,height, the last two above 0"
        );

    public SignatureAppearance? Appearance() =>
        Image is null && Text.Length == 0
            ? null
            : new SignatureAppearance { Picture = Picture(), Lines = Text };

    public ReadOnlyMemory<byte> Picture() =>
        Image is null ? ReadOnlyMemory<byte>.Empty : InputFile.Read(Image);

    private static string? EmptyPicture(FileInfo image) =>
        InputFile.Read(image).Length > 0
            ? null
            : SigningRun.Line(SigningRefusals.PictureUnreadable("the file is empty"));

    private string? FindProblemOfFiles()
    {
        if (OutDirectory is not null)
        {
            return Files.Select(OutputFile.Missing).FirstOrDefault(one => one is not null)
                ?? (
                    File.Exists(OutDirectory.FullName)
                        ? $"--out-dir {OutDirectory}: là tệp, không phải thư mục / is a file, no directory"
                        : null
                );
        }

        return Files is [var input, var output]
            ? OutputFile.Missing(input)
                ?? OutputFile.FindProblem(
                    output,
                    Overwrite,
                    [input, Image, Key.Pkcs12, Key.PasswordFile]
                )
            : "Cần đúng hai tệp, gốc và đã ký; nhiều tệp thì dùng --out-dir / exactly two files, IN and OUT; for many use --out-dir";
    }
}
