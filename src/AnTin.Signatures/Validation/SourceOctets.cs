using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Validation;

/// <summary>What is read in pieces beside what is held in memory.</summary>
internal static class SourceOctets
{
    /// <summary>All of it in memory: a view where it is there already.</summary>
    /// <exception cref="IOException">It is longer than an array can be.</exception>
    public static ReadOnlyMemory<byte> Whole(this PdfSource source) =>
        source.Length <= Array.MaxLength
            ? source.Read(0, (int)source.Length)
            : throw new IOException($"{source.Length} octets do not fit into memory.");

    /// <summary>Whether just these octets lie there.</summary>
    public static bool Holds(this PdfSource source, ReadOnlySpan<byte> octets)
    {
        const int Block = 1 << 16;
        if (source.Length != octets.Length)
        {
            return false;
        }

        Span<byte> buffer = new byte[Math.Min(Block, octets.Length)];
        for (var at = 0; at < octets.Length; )
        {
            var read = source.Read(at, buffer);
            if (read == 0 || !octets.Slice(at, read).SequenceEqual(buffer[..read]))
            {
                return false;
            }

            at += read;
        }

        return true;
    }
}
