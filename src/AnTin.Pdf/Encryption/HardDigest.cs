using System.Security.Cryptography;

namespace AnTin.Pdf.Encryption;

/// <summary>Algorithm 2.B of ISO 32000-2: a digest that is slow to try.</summary>
internal static class HardDigest
{
    private const int LeastRounds = 64;

    /// <summary>The rounds end by a byte of the last block; honest ones within a hundred or so.</summary>
    private const int MostRounds = 1_000;

    public static byte[] Of(byte[] password, ReadOnlySpan<byte> salt, byte[] user)
    {
        var key = SHA256.HashData([.. password, .. salt, .. user]);
        for (var round = 0; round < MostRounds; round++)
        {
            byte[] unit = [.. password, .. key, .. user];
            var repeated = new byte[unit.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                unit.CopyTo(repeated, i * unit.Length);
            }

            using var aes = Aes.Create();
            aes.Key = key[..16];
            var block = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            key = (block.Take(16).Sum(value => value) % 3) switch
            {
                0 => SHA256.HashData(block),
                1 => SHA384.HashData(block),
                _ => SHA512.HashData(block),
            };
            if (round >= LeastRounds - 1 && block[^1] <= round - 31)
            {
                break;
            }
        }

        return key[..32];
    }
}
