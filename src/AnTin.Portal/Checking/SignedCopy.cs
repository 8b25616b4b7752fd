namespace AnTin.Portal.Checking;

/// <summary>The document as it was signed: the first bytes of the file, up to where a signature ends.</summary>
/// <param name="Fields">The signatures that cover just this much.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Content">The bytes; null where they are too many to travel in a page, or the reader's script has them.</param>
public sealed record SignedCopy(IReadOnlyList<string> Fields, long Length, byte[]? Content)
{
    /// <summary>The copy as a <c>data:</c> address; null where its bytes are not in the page.</summary>
    public string? Address =>
        Content is null ? null : "data:application/pdf;base64," + Convert.ToBase64String(Content);
}
