using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AnTin.Registration.Accounts;

/// <summary>The secret of a mailed link: 256 random bits in the address, only their digest in the database.</summary>
internal static class LinkToken
{
    public static (string Token, AccountLink Link) New(
        Guid accountId,
        AccountLinkPurpose purpose,
        DateTimeOffset now,
        TimeSpan life
    )
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var link = new AccountLink
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            Purpose = purpose,
            TokenDigest = Digest(token),
            CreatedAt = now,
            ExpiresAt = now + life,
        };
        return (token, link);
    }

    public static string Digest(string token) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string NewStamp() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
