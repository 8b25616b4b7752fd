using System.Buffers.Binary;

namespace AnTin.Signatures.Asic;

/// <summary>
/// Extra fields of an entry (APPNOTE 6.3.10 §4.5): heeded by some programs, passed over by others. Those are refused that
/// say something else of name, place, size or kind than the header does.
/// </summary>
internal static class ZipExtraFields
{
    /// <summary>§4.5.3: other lengths and another place; these files need none.</summary>
    private const int Zip64 = 0x0001;

    /// <summary>Extended language encoding, reserved: the name in another encoding.</summary>
    private const int Language = 0x0008;

    /// <summary>§4.5.7 (PKWARE Unix): where a link leads.</summary>
    private const int PkwareUnix = 0x000D;

    /// <summary>§4.5.12: strong encryption.</summary>
    private const int StrongEncryption = 0x0017;

    /// <summary>§4.6.8: a comment beside the comment.</summary>
    private const int UnicodeComment = 0x6375;

    /// <summary>§4.6.9: a name beside the name, which some programs prefer.</summary>
    private const int UnicodePath = 0x7075;

    /// <summary>Old Info-ZIP Unix: a mode, and where a link leads.</summary>
    private const int UnixLink = 0x756E;

    /// <summary>WinZip: the true method of an encrypted entry.</summary>
    private const int AesEncryption = 0x9901;

    private const int HeaderLength = 4;

    /// <summary>Null where nothing in them can mislead.</summary>
    public static string? FindFault(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= HeaderLength)
        {
            switch (BinaryPrimitives.ReadUInt16LittleEndian(extra))
            {
                case UnicodePath or UnixLink or Language or PkwareUnix or UnicodeComment:
                    return "an entry bears a second name";
                case Zip64:
                    return "an entry is described in two ways";
                case StrongEncryption or AesEncryption:
                    return "an entry is encrypted";
            }

            var length = HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length)
            {
                return "an entry is described in two ways";
            }

            extra = extra[length..];
        }

        return null;
    }
}
