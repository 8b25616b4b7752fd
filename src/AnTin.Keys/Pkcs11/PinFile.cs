using System.Security.Cryptography;

namespace AnTin.Keys.Pkcs11;

/// <summary>The PIN of a token, in a file that its owner alone may read.</summary>
internal static class PinFile
{
    private const int Longest = 256;

    /// <summary>Reads it for one login; the caller clears it.</summary>
    /// <exception cref="KeyStoreException">It is missing, empty, too long or open to others.</exception>
    public static byte[] Read(string path)
    {
        if (!File.Exists(path))
        {
            throw TokenFaults.PinFile(path, "không có", "is not there");
        }

        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite))
                != UnixFileMode.None
        )
        {
            throw TokenFaults.PinFile(
                path,
                "cho người khác đọc; hãy chạy chmod 600",
                "can be read by others; run chmod 600"
            );
        }

        if (new FileInfo(path).Length > Longest)
        {
            throw TokenFaults.PinFile(path, "dài quá 256 byte", "is longer than 256 octets");
        }

        var all = File.ReadAllBytes(path);
        try
        {
            var end = all.AsSpan().TrimEnd("\r\n"u8).Length;
            return end > 0 ? all[..end] : throw TokenFaults.PinFile(path, "trống", "is empty");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(all);
        }
    }
}
