using System.Security.Cryptography;
using System.Text;

namespace AnTin.Platform.Mail;

/// <summary>Message-IDs (RFC 5322 §3.6.4) made from the outbox key: a second attempt is the same message.</summary>
public static class MessageIds
{
    /// <summary>Without angle brackets: 40 hexadecimal digits, and the domain of <paramref name="from"/>.</summary>
    public static string Of(string deduplicationKey, string from)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(deduplicationKey));
        return $"{Convert.ToHexStringLower(digest.AsSpan(0, 20))}@{from[(from.LastIndexOf('@') + 1)..]}";
    }
}
