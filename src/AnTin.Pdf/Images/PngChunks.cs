using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Images;

/// <summary>The chunks of a PNG file that matter here.</summary>
internal sealed class PngChunks
{
    public ReadOnlyMemory<byte> Header { get; private set; }

    public ReadOnlyMemory<byte> Palette { get; private set; }

    public ReadOnlyMemory<byte> Transparency { get; private set; }

    public ReadOnlyMemory<byte> Data { get; private set; }

    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out PngChunks? chunks,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        chunks = null;
        if (!HasSignature(bytes.Span))
        {
            error = new PdfReadError(0, "signature", "The file is no PNG picture.");
            return false;
        }

        var found = new PngChunks();
        var data = new MemoryStream();
        for (var at = 8; at + 12 <= bytes.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.Span[at..]);
            if (length > bytes.Length - at - 12)
            {
                error = new PdfReadError(at, "chunk", "The chunk is longer than the file.");
                return false;
            }

            var type = bytes.Span.Slice(at + 4, 4);
            var content = bytes.Slice(at + 8, (int)length);
            if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content.Span);
            }
            else if (type.SequenceEqual("IHDR"u8))
            {
                found.Header = content;
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                found.Palette = content;
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                found.Transparency = content;
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                break;
            }

            at += 12 + (int)length;
        }

        found.Data = data.ToArray();
        if (found.Header.Length != 13)
        {
            error = new PdfReadError(8, "IHDR", "The picture has no header.");
            return false;
        }

        chunks = found;
        error = null;
        return true;
    }

    private static bool HasSignature(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(
            (ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]
        );
}
