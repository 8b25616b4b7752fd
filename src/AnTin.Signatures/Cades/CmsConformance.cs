using AnTin.Pki.Der;

namespace AnTin.Signatures.Cades;

/// <summary>
/// Refuses messages whose integers are padded: X.690 §8.3.2 forbids it in BER and DER alike, and readers disagree on
/// what such a serial number is, so that one of them might check another certificate.
/// </summary>
internal static class CmsConformance
{
    private const int Depth = 64;

    /// <summary>What is wrong, or null. The message has definite lengths already.</summary>
    public static ReadError? FindFault(ReadOnlySpan<byte> message) => FindFault(message, 0, Depth);

    private static ReadError? FindFault(ReadOnlySpan<byte> elements, int origin, int depth)
    {
        if (depth == 0)
        {
            return new ReadError(origin, "contentInfo", "is nested too deeply.");
        }

        for (var at = 0; at < elements.Length; )
        {
            if (!TryHeader(elements[at..], out var constructed, out var header, out var length))
            {
                return new ReadError(
                    origin + at,
                    "contentInfo",
                    "has an element that cannot be walked."
                );
            }

            var content = elements.Slice(at + header, length);
            if (elements[at] == DerTag.Integer && IsPadded(content))
            {
                return new ReadError(origin + at, "INTEGER", "is empty or padded.");
            }

            if (constructed && FindFault(content, origin + at + header, depth - 1) is { } fault)
            {
                return fault;
            }

            at += header + length;
        }

        return null;
    }

    private static bool IsPadded(ReadOnlySpan<byte> content) =>
        content.IsEmpty
        || (
            content.Length > 1
            && (
                (content[0] == 0 && content[1] < 0x80) || (content[0] == 0xFF && content[1] >= 0x80)
            )
        );

    private static bool TryHeader(
        ReadOnlySpan<byte> bytes,
        out bool constructed,
        out int header,
        out int length
    )
    {
        constructed = (bytes[0] & 0x20) != 0;
        header = 2;
        length = 0;
        if (bytes.Length < 2 || (bytes[0] & 0x1F) == 0x1F)
        {
            return false;
        }

        length = bytes[1];
        if (length >= 0x80)
        {
            var count = length & 0x7F;
            if (count is 0 or > 4 || bytes.Length < 2 + count)
            {
                return false;
            }

            var value = 0L;
            foreach (var octet in bytes.Slice(2, count))
            {
                value = (value << 8) | octet;
            }

            header = 2 + count;
            length = value <= bytes.Length ? (int)value : int.MaxValue;
        }

        return length <= bytes.Length - header;
    }
}
