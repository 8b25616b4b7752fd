using System.Security.Cryptography;
using System.Text;

namespace AnTin.Pdf.Encryption;

/// <summary>Finds the key of a file from a password, the user's or the owner's. The weak digests here are the format's own.</summary>
internal static class FileKey
{
    /// <summary>7.6.4.3.2: what fills up a short password.</summary>
    private static readonly byte[] Padding =
    [
        0x28,
        0xBF,
        0x4E,
        0x5E,
        0x4E,
        0x75,
        0x8A,
        0x41,
        0x64,
        0x00,
        0x4E,
        0x56,
        0xFF,
        0xFA,
        0x01,
        0x08,
        0x2E,
        0x2E,
        0x00,
        0xB6,
        0xD0,
        0x68,
        0x3E,
        0x80,
        0x2F,
        0x0C,
        0xA9,
        0xFE,
        0x64,
        0x53,
        0x69,
        0x7A,
    ];

    /// <returns>Null where the password opens nothing.</returns>
    public static byte[]? Find(EncryptionParameters parameters, string password) =>
        parameters.Revision >= 5 ? FindModern(parameters, password) : FindOld(parameters, password);

    private static byte[]? FindOld(EncryptionParameters parameters, string password)
    {
        var padded = Pad(Encoding.Latin1.GetBytes(password));
        return FromUser(parameters, padded)
            ?? FromUser(parameters, UserPassword(parameters, padded));
    }

    /// <summary>Algorithm 2, checked by algorithms 4 and 5.</summary>
    private static byte[]? FromUser(EncryptionParameters parameters, byte[] padded)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(padded);
        hash.AppendData(parameters.Owner.AsSpan(0, 32));
        hash.AppendData(BitConverter.GetBytes(parameters.Permissions));
        hash.AppendData(parameters.FirstId);
        if (parameters is { Revision: >= 4, EncryptMetadata: false })
        {
            hash.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        }

        var key = Stretch(hash.GetHashAndReset(), parameters)[..parameters.KeyLength];
        if (parameters.Revision == 2)
        {
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(parameters.User.AsSpan(0, 32))
                ? key
                : null;
        }

        hash.AppendData(Padding);
        hash.AppendData(parameters.FirstId);
        var proof = hash.GetHashAndReset();
        for (var round = 0; round < 20; round++)
        {
            proof = Rc4.Apply(Mixed(key, round), proof);
        }

        return proof.AsSpan().SequenceEqual(parameters.User.AsSpan(0, 16)) ? key : null;
    }

    /// <summary>Algorithm 7: the owner's password hides the user's.</summary>
    private static byte[] UserPassword(EncryptionParameters parameters, byte[] padded)
    {
        var key = Stretch(MD5.HashData(padded), parameters)[..parameters.KeyLength];
        var hidden = parameters.Owner[..32];
        for (var round = parameters.Revision == 2 ? 0 : 19; round >= 0; round--)
        {
            hidden = Rc4.Apply(Mixed(key, round), hidden);
        }

        return hidden;
    }

    private static byte[] Stretch(byte[] digest, EncryptionParameters parameters)
    {
        for (var round = 0; parameters.Revision >= 3 && round < 50; round++)
        {
            digest = MD5.HashData(digest.AsSpan(0, parameters.KeyLength));
        }

        return digest;
    }

    private static byte[] Mixed(byte[] key, int round) =>
        [.. key.Select(value => (byte)(value ^ round))];

    private static byte[] Pad(byte[] password) => [.. password.Concat(Padding).Take(32)];

    /// <summary>Algorithm 2.A: digest in 32 bytes, salt to prove in 8, salt for the key in 8.</summary>
    private static byte[]? FindModern(EncryptionParameters parameters, string password)
    {
        var bytes = Encoding
            .UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC))
            .Take(127)
            .ToArray();
        var user = parameters.User.AsSpan(0, 48).ToArray();
        return Open(parameters, bytes, user, [], parameters.UserKey)
            ?? Open(
                parameters,
                bytes,
                parameters.Owner.AsSpan(0, 48).ToArray(),
                user,
                parameters.OwnerKey
            );
    }

    private static byte[]? Open(
        EncryptionParameters parameters,
        byte[] password,
        byte[] verifier,
        byte[] user,
        byte[] wrapped
    )
    {
        byte[] Digest(int salt) =>
            parameters.Revision == 5
                ? SHA256.HashData([.. password, .. verifier.AsSpan(salt, 8), .. user])
                : HardDigest.Of(password, verifier.AsSpan(salt, 8), user);
        if (
            wrapped.Length < 32
            || !CryptographicOperations.FixedTimeEquals(Digest(32), verifier.AsSpan(0, 32))
        )
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Digest(40);
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }
}
