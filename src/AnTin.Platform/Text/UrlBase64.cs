using System.Buffers.Text;

namespace AnTin.Platform.Text;

/// <summary>
/// RFC 4648 §5 without padding, as W3C WebAuthn §3 writes octets, and in its one form: what is read is written the same
/// again.
/// </summary>
public static class UrlBase64
{
    /// <param name="text">What somebody sent.</param>
    /// <param name="longest">Octets.</param>
    /// <returns>Null where the text is nothing of this kind, or more than that.</returns>
    public static byte[]? Read(string? text, int longest)
    {
        if (
            text is null
            || text.Length > Base64Url.GetEncodedLength(longest)
            || !Base64Url.IsValid(text)
        )
        {
            return null;
        }

        var octets = Base64Url.DecodeFromChars(text);
        return Write(octets) == text ? octets : null;
    }

    public static string Write(ReadOnlySpan<byte> octets) => Base64Url.EncodeToString(octets);
}
