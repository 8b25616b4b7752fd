using System.Buffers.Binary;

namespace AnTin.Signatures.Asic;

/// <summary>
/// Whether all programs see the same files in a ZIP file (APPNOTE 6.3.10). Some read its directory, some the headers
/// beside the data; where the two differ, what one program checks is not what another opens.
/// </summary>
internal static class ZipStructure
{
    private const uint LocalHeader = 0x04034B50;
    private const uint DirectoryHeader = 0x02014B50;
    private const uint DirectoryEnd = 0x06054B50;
    private const uint Descriptor = 0x08074B50;
    private const int EndLength = 22;
    private const int LocalLength = 30;
    private const int DirectoryLength = 46;
    private const int HasDescriptor = 0x0008;
    private const int IsEncrypted = 0x0001;

    /// <summary>§4.6.9: a name beside the name, which some programs prefer.</summary>
    private const int UnicodePath = 0x7075;

    /// <summary>§4.6.8 (old Unix extra field): a mode, and where a link leads.</summary>
    private const int UnixLink = 0x756E;

    /// <summary>Encryption, strong encryption, names in UTF-8.</summary>
    private const int DecisiveFlags = 0x0001 | 0x0040 | 0x0800;

    /// <summary>What one program may read otherwise than another; null where nothing is.</summary>
    public static string? FindFault(ReadOnlySpan<byte> file)
    {
        if (FindEnd(file) is not { } end)
        {
            return "its directory has no clear end";
        }

        var count = UInt16(file, end + 10);
        var at = (long)UInt32(file, end + 16);
        if (at + UInt32(file, end + 12) != end || UInt16(file, end + 8) != count)
        {
            return "its directory is not where its end says";
        }

        var used = new List<(long From, long To)>();
        for (var i = 0; i < count; i++)
        {
            if (
                at + DirectoryLength > end
                || UInt32(file, (int)at) != DirectoryHeader
                || at + EntryLength(file, (int)at) > end
            )
            {
                return "its directory is damaged";
            }

            if (FindFault(file, (int)at, end, out var to) is { } fault)
            {
                return fault;
            }

            used.Add((UInt32(file, (int)at + 42), to));
            at += EntryLength(file, (int)at);
        }

        return at != end ? "its directory is damaged" : FindHidden(file, used);
    }

    /// <summary>§4.3.16: the last thing in the file; a second one in its comment would be found by other programs.</summary>
    private static int? FindEnd(ReadOnlySpan<byte> file)
    {
        var from = Math.Max(0, file.Length - EndLength - ushort.MaxValue);
        var tail = file[from..];
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, DirectoryEnd);
        var found = tail.LastIndexOf(mark);
        return
            found >= 0
            && tail.Length - found >= EndLength
            && found + EndLength + UInt16(tail, found + 20) == tail.Length
            ? from + found
            : null;
    }

    private static string? FindFault(ReadOnlySpan<byte> file, int entry, int end, out long to)
    {
        to = 0;
        var local = UInt32(file, entry + 42);
        if (local + LocalLength > (uint)end || UInt32(file, (int)local) != LocalHeader)
        {
            return "an entry leads nowhere";
        }

        var header = file[(int)local..];
        var (flags, localFlags) = (UInt16(file, entry + 8), UInt16(header, 6));
        var (nameLength, localNameLength) = (UInt16(file, entry + 28), UInt16(header, 26));
        var data = local + LocalLength + localNameLength + UInt16(header, 28);
        if (nameLength == 0 || data > end)
        {
            return "an entry leads nowhere";
        }

        to = data + UInt32(file, entry + 20);
        if (to > end)
        {
            return "an entry leads nowhere";
        }

        var sums = file.Slice(entry + 16, 12);
        return IsNamedOrLinkedBeside(
                file.Slice(entry + DirectoryLength + nameLength, UInt16(file, entry + 30))
            )
            || IsNamedOrLinkedBeside(
                header.Slice(LocalLength + localNameLength, UInt16(header, 28))
            )
                ? "an entry bears a second name"
            : (flags & IsEncrypted) != 0 ? "an entry is encrypted"
            : !IsOrdinaryFile(
                UInt32(file, entry + 38),
                file[entry + DirectoryLength + nameLength - 1]
            )
                ? "an entry is no ordinary file"
            : nameLength != localNameLength
            || !file.Slice(entry + DirectoryLength, nameLength)
                .SequenceEqual(header.Slice(LocalLength, localNameLength))
                ? "an entry bears two names"
            : UInt16(file, entry + 10) != UInt16(header, 8)
            || ((flags ^ localFlags) & (DecisiveFlags | HasDescriptor)) != 0
            || !SumsAgree(file, sums, header.Slice(14, 12), flags, to)
                ? "an entry is described in two ways"
            : null;
    }

    /// <summary>Unpacked by a program that heeds it, the entry would stand elsewhere, or be a link to elsewhere.</summary>
    private static bool IsNamedOrLinkedBeside(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            if (UInt16(extra, 0) is UnicodePath or UnixLink)
            {
                return true;
            }

            extra = extra[Math.Min(extra.Length, 4 + UInt16(extra, 2))..];
        }

        return false;
    }

    /// <summary>
    /// §4.4.15: what the system that packed it said of the entry. Nobody signs these attributes, and unpacked a link or a
    /// directory shows none of what was signed.
    /// </summary>
    private static bool IsOrdinaryFile(uint attributes, byte lastOfName)
    {
        const uint DosDirectory = 0x10;
        const uint UnixKind = 0xF000;
        const uint UnixFile = 0x8000;
        const uint UnixDirectory = 0x4000;
        const uint SetUserOrGroup = 0x0C00;
        var mode = attributes >> 16;
        return lastOfName == '/'
            ? (mode & UnixKind) is 0 or UnixDirectory
            : (mode & UnixKind) is 0 or UnixFile
                && (mode & SetUserOrGroup) == 0
                && (attributes & DosDirectory) == 0;
    }

    /// <summary>CRC, packed and unpacked length: the same in the header, or nothing there and the same after the data (§4.3.9).</summary>
    private static bool SumsAgree(
        ReadOnlySpan<byte> file,
        ReadOnlySpan<byte> sums,
        ReadOnlySpan<byte> local,
        int flags,
        long afterData
    )
    {
        if ((flags & HasDescriptor) == 0)
        {
            return sums.SequenceEqual(local);
        }

        var rest = file[(int)afterData..];
        if (rest.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(rest) == Descriptor)
        {
            rest = rest[4..];
        }

        return (sums.SequenceEqual(local) || !local.ContainsAnyExcept((byte)0))
            && rest.StartsWith(sums);
    }

    /// <summary>Two entries over the same bytes, or one that the directory leaves out.</summary>
    private static string? FindHidden(ReadOnlySpan<byte> file, List<(long From, long To)> used)
    {
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, LocalHeader);
        used.Sort();
        var at = 0L;
        foreach (var (from, to) in used)
        {
            if (from < at)
            {
                return "two entries overlap";
            }

            if (file[(int)at..(int)from].IndexOf(mark) >= 0)
            {
                return "an entry is not in its directory";
            }

            at = to;
        }

        return null;
    }

    private static long EntryLength(ReadOnlySpan<byte> file, int entry) =>
        DirectoryLength
        + UInt16(file, entry + 28)
        + UInt16(file, entry + 30)
        + UInt16(file, entry + 32);

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
