using System.Buffers.Binary;
using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency.Tiles;

/// <summary>Entries one after the other, each after its length in two octets, big-endian (C2SP tlog-tiles, "Log entries").</summary>
public static class EntryBundle
{
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>No bundle is larger.</summary>
    public const int MostOctets = TileName.Full * (sizeof(ushort) + LongestEntry);

    /// <exception cref="ArgumentException">The entry is longer than <see cref="LongestEntry"/>.</exception>
    public static void Append(Stream bundle, ReadOnlySpan<byte> entry)
    {
        if (entry.Length > LongestEntry)
        {
            throw new ArgumentException("An entry has at most 65,535 octets.", nameof(entry));
        }

        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
        bundle.Write(length);
        bundle.Write(entry);
    }

    /// <summary>The first <paramref name="count"/> entries; a bundle that was fetched whole may hold more.</summary>
    public static Result<IReadOnlyList<ReadOnlyMemory<byte>>> Read(
        ReadOnlyMemory<byte> bundle,
        int count
    )
    {
        var entries = new List<ReadOnlyMemory<byte>>(count);
        var rest = bundle;
        while (entries.Count < count)
        {
            if (rest.Length < sizeof(ushort))
            {
                return LogRefusals.BundleForm(entries.Count);
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
            rest = rest[sizeof(ushort)..];
            if (rest.Length < length)
            {
                return LogRefusals.BundleForm(entries.Count);
            }

            entries.Add(rest[..length]);
            rest = rest[length..];
        }

        return Result.Of<IReadOnlyList<ReadOnlyMemory<byte>>>(entries);
    }
}
