using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AnTin.CentralSigning.Sessions;

/// <summary>A secret of 256 bits that is sent once and stored only as its SHA-256.</summary>
/// <param name="Text">Base64url, 43 characters: goes into a link or a cookie.</param>
/// <param name="Hash">SHA-256 of the text: goes into the database.</param>
internal sealed record OneTimeToken(string Text, byte[] Hash)
{
    public static OneTimeToken Create()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new OneTimeToken(text, HashOf(text));
    }

    public static byte[] HashOf(string? text) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(text ?? ""));
}
