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

    private const uint Directory64Locator = 0x07064B50;
    private const int Locator64Length = 20;

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

        if (UInt16(file, end + 4) != 0 || UInt16(file, end + 6) != 0)
        {
            return "it is a part of several";
        }

        if (HasSecondEnd(file, (int)at, end))
        {
            return "its directory has no clear end";
        }

        var from = at;
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

        return at != end ? "its directory is damaged" : FindHidden(file, used, from);
    }

    /// <summary>
    /// What the file says besides its entries, where nothing is signed and every program finds the same files: comments,
    /// and bytes between entries. A comment that names the media type is the standard's own (EN 319 162-1 annex A.1).
    /// </summary>
    /// <param name="file">Without faults.</param>
    public static ZipAside FindAside(ReadOnlySpan<byte> file)
    {
        var end = FindEnd(file)!.Value;
        var (at, used) = ((int)UInt32(file, end + 16), new List<(long From, long To)>());
        var (first, hasComments) = (at, false);
        for (; at < end; at += (int)EntryLength(file, at))
        {
            hasComments |= UInt16(file, at + 32) > 0;
            var header = file[(int)UInt32(file, at + 42)..];
            var from = UInt32(file, at + 42);
            var to =
                from
                + LocalLength
                + UInt16(header, 26)
                + UInt16(header, 28)
                + UInt32(file, at + 20);
            used.Add((from, to + DescriptorLength(file, at, to)));
        }

        used.Add((first, first));
        used.Sort();
        var hasGaps = false;
        for (var i = 1; i < used.Count; i++)
        {
            hasGaps |= used[i].From > used[i - 1].To;
        }

        var comment = file[(end + EndLength)..];
        return new(
            hasComments || (comment.Length > 0 && !comment.StartsWith("mimetype="u8)),
            hasGaps
        );
    }

    /// <summary>Where the packed data of each entry lies, and how it is packed, in the order of the directory.</summary>
    /// <param name="file">Without faults.</param>
    public static IReadOnlyList<(Range Data, int Method)> Data(ReadOnlySpan<byte> file)
    {
        var end = FindEnd(file)!.Value;
        var found = new List<(Range, int)>();
        for (var at = (int)UInt32(file, end + 16); at < end; at += (int)EntryLength(file, at))
        {
            var local = (int)UInt32(file, at + 42);
            var data = local + LocalLength + UInt16(file, local + 26) + UInt16(file, local + 28);
            found.Add((data..(data + (int)UInt32(file, at + 20)), UInt16(file, at + 10)));
        }

        return found;
    }

    /// <summary>§4.3.9: sums after the data, with or without a mark before them.</summary>
    private static int DescriptorLength(ReadOnlySpan<byte> file, int entry, long to) =>
        (UInt16(file, entry + 8) & HasDescriptor) == 0 ? 0
        : UInt32(file, (int)to) == Descriptor ? 16
        : 12;

    /// <summary>
    /// Within the directory, in a comment of an entry: one that is found by who looks from the front, or a locator of the
    /// 64-bit directory (§4.3.15), which some programs follow wherever it stands right before the end.
    /// </summary>
    private static bool HasSecondEnd(ReadOnlySpan<byte> file, int directory, int end)
    {
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, DirectoryEnd);
        return file[directory..end].IndexOf(mark) >= 0
            || (
                end >= Locator64Length && UInt32(file, end - Locator64Length) == Directory64Locator
            );
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
        return ZipExtraFields.FindFault(
                file.Slice(entry + DirectoryLength + nameLength, UInt16(file, entry + 30))
            )
            ?? ZipExtraFields.FindFault(
                header.Slice(LocalLength + localNameLength, UInt16(header, 28))
            )
            ?? (
                UInt16(file, entry + 34) != 0 ? "it is a part of several"
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
                || IsEndUnclear(file[(int)data..(int)to], header, flags)
                    ? "an entry is described in two ways"
                : null
            );
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

    /// <summary>
    /// §4.3.9: without lengths in its header an entry that is stored as it is ends for some programs at the first mark of
    /// the sums that stand after it.
    /// </summary>
    private static bool IsEndUnclear(ReadOnlySpan<byte> data, ReadOnlySpan<byte> header, int flags)
    {
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, Descriptor);
        return (flags & HasDescriptor) != 0
            && UInt16(header, 8) == 0
            && UInt32(header, 18) == 0
            && data.IndexOf(mark) >= 0;
    }

    /// <summary>Two entries over the same bytes, or one that the directory leaves out.</summary>
    private static string? FindHidden(
        ReadOnlySpan<byte> file,
        List<(long From, long To)> used,
        long directory
    )
    {
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, LocalHeader);
        used.Sort();
        // What stands before the first entry makes it a file of another kind for other programs.
        if ((used.Count > 0 ? used[0].From : directory) > 0)
        {
            return "something stands before its first entry";
        }

        used.Add((directory, directory));
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
