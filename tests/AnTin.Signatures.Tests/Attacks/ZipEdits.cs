using System.Buffers.Binary;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Changes a ZIP file byte by byte and keeps what points elsewhere right, so that only the change can be found.</summary>
internal static class ZipEdits
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int HeaderLength = 30;

    /// <summary>Where the directory begins, as the end of a file without a comment says.</summary>
    public static int Directory(byte[] zip) =>
        BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(zip.Length - 6));

    public static byte[] With(byte[] zip, int at, byte value)
    {
        byte[] made = [.. zip];
        made[at] = value;
        return made;
    }

    /// <summary>A comment of the file.</summary>
    public static byte[] WithComment(byte[] zip, ReadOnlySpan<byte> comment)
    {
        byte[] made = [.. zip, .. comment];
        BinaryPrimitives.WriteUInt16LittleEndian(
            made.AsSpan(zip.Length - 2),
            (ushort)comment.Length
        );
        return made;
    }

    /// <summary>A comment of the entry of the directory that stands there.</summary>
    public static byte[] Commented(byte[] zip, int entry, ReadOnlySpan<byte> comment)
    {
        var at = entry + EntryLength + UInt16(zip, entry + 28) + UInt16(zip, entry + 30);
        byte[] made = [.. zip[..at], .. comment, .. zip[at..]];
        BinaryPrimitives.WriteUInt16LittleEndian(made.AsSpan(entry + 32), (ushort)comment.Length);
        return Grown(made, comment.Length);
    }

    /// <summary>An extra field of the first entry of the directory.</summary>
    public static byte[] WithExtra(byte[] zip, ReadOnlySpan<byte> extra)
    {
        var entry = Directory(zip);
        var at = entry + EntryLength + UInt16(zip, entry + 28);
        byte[] made = [.. zip[..at], .. extra, .. zip[at..]];
        BinaryPrimitives.WriteUInt16LittleEndian(made.AsSpan(entry + 30), (ushort)extra.Length);
        return Grown(made, extra.Length);
    }

    /// <summary>An extra field of the header that stands before the data of the first entry.</summary>
    public static byte[] WithLocalExtra(byte[] zip, ReadOnlySpan<byte> extra)
    {
        var made = Inserted(zip, HeaderLength + UInt16(zip, 26), extra);
        BinaryPrimitives.WriteUInt16LittleEndian(made.AsSpan(28), (ushort)extra.Length);
        return made;
    }

    /// <summary>The first entry is taken out of the directory; its header and data stay.</summary>
    public static byte[] Unlisted(byte[] zip)
    {
        var (from, to) = FirstListed(zip);
        byte[] made = [.. zip[..from], .. zip[to..]];
        return Counted(made, -1, from - to);
    }

    /// <summary>The directory lists the first entry twice.</summary>
    public static byte[] ListedTwice(byte[] zip)
    {
        var (from, to) = FirstListed(zip);
        byte[] made = [.. zip[..to], .. zip[from..]];
        return Counted(made, 1, to - from);
    }

    /// <summary>Bytes among the entries; the directory follows what it moved.</summary>
    public static byte[] Inserted(byte[] zip, int at, ReadOnlySpan<byte> bytes)
    {
        byte[] made = [.. zip[..at], .. bytes, .. zip[at..]];
        var directory = Directory(zip) + bytes.Length;
        Write(made, made.Length - 6, directory);
        for (
            var entry = directory;
            entry < made.Length - EndLength;
            entry +=
                    EntryLength
                    + UInt16(made, entry + 28)
                    + UInt16(made, entry + 30)
                    + UInt16(made, entry + 32)
        )
        {
            var place = BinaryPrimitives.ReadInt32LittleEndian(made.AsSpan(entry + 42));
            Write(made, entry + 42, place >= at ? place + bytes.Length : place);
        }

        return made;
    }

    private static (int From, int To) FirstListed(byte[] zip)
    {
        var from = Directory(zip);
        return (from, from + EntryLength + UInt16(zip, from + 28));
    }

    private static byte[] Counted(byte[] zip, int more, int by)
    {
        foreach (var at in new[] { zip.Length - 14, zip.Length - 12 })
        {
            zip[at] = (byte)(zip[at] + more);
        }

        return Grown(zip, by);
    }

    private static byte[] Grown(byte[] zip, int by)
    {
        var at = zip.Length - 10;
        Write(zip, at, BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(at)) + by);
        return zip;
    }

    private static int UInt16(byte[] zip, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at));

    private static void Write(byte[] zip, int at, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at), value);
}
