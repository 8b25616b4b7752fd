using System.Security.Cryptography;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Writing;

/// <summary>Parts of a file's /ID (14.4), made from its content so that the same input gives the same file.</summary>
internal static class FileIdentifier
{
    public static PdfString Of(PdfString? before, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before is null ? [] : before.Bytes.Span);
        hash.AppendData(content);
        return new PdfString(hash.GetHashAndReset().AsMemory(0, 16), isHex: true);
    }
}
