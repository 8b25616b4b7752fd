using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace AnTin.Signatures.Jades;

/// <summary>
/// RFC 7515 §2: base64url "with all trailing '=' characters omitted and without the inclusion of any line breaks,
/// whitespace, or other additional characters". Bits left over must be zero (RFC 4648 §3.5): one value, one spelling.
/// </summary>
internal static class StrictBase64
{
    private static readonly SearchValues<char> Alphabet = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    public static string ToUrl(ReadOnlySpan<byte> octets) => Base64Url.EncodeToString(octets);

    public static bool TryUrl(string text, [NotNullWhen(true)] out byte[]? octets)
    {
        octets = null;
        if (text.AsSpan().ContainsAnyExcept(Alphabet) || text.Length % 4 == 1)
        {
            return false;
        }

        var room = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (
            Base64Url.DecodeFromChars(text, room, out _, out var written) != OperationStatus.Done
            || Base64Url.EncodeToString(room.AsSpan(0, written)) != text
        )
        {
            return false;
        }

        octets = room[..written];
        return true;
    }

    /// <summary>RFC 7515 §4.1.6: certificates and, after TS 119 182-1, tokens are "base64-encoded … not base64url-encoded".</summary>
    public static bool TryPadded(string? text, [NotNullWhen(true)] out byte[]? octets)
    {
        octets = null;
        if (text is null)
        {
            return false;
        }

        var room = new byte[(text.Length / 4 * 3) + 3];
        if (
            !Convert.TryFromBase64String(text, room, out var written)
            || Convert.ToBase64String(room.AsSpan(0, written)) != text
        )
        {
            return false;
        }

        octets = room[..written];
        return true;
    }
}
