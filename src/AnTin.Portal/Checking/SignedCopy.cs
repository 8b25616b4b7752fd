namespace AnTin.Portal.Checking;

/// <summary>The document as it was signed: the first bytes of the file, up to where a signature ends.</summary>
/// <param name="Fields">The signatures that cover just this much.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Content">The bytes; null where they are too many to travel in a page, or the reader's script has them.</param>
public sealed record SignedCopy(
    IReadOnlyList<string> Fields,
    long Length,
    ReadOnlyMemory<byte>? Content
)
{
    public string? Address =>
        Content is { } bytes
            ? "data:application/pdf;base64," + Convert.ToBase64String(bytes.Span)
            : null;
}
