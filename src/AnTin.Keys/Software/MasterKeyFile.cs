using System.Security.Cryptography;

namespace AnTin.Keys.Software;

/// <summary>
/// The master key's file: one line, <c>antin-master-key-1:</c> and 32 bytes in base64. It is readable by its owner alone
/// and does not lie beside the keys it opens, so that one stolen directory or backup is not enough.
/// </summary>
public static class MasterKeyFile
{
    private const string Prefix = "antin-master-key-1:";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a new master key; never overwrites one.</summary>
    /// <exception cref="KeyStoreException">There is a file already, or the place is beside the keys.</exception>
    public static MasterKey Create(string path, string storeDirectory)
    {
        RefuseBeside(path, storeDirectory);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var key = RandomNumberGenerator.GetBytes(SealedBox.KeyLength);
        try
        {
            WholeFile.WriteNew(
                path,
                System.Text.Encoding.ASCII.GetBytes(Prefix + Convert.ToBase64String(key) + "\n")
            );
            return new MasterKey(key);
        }
        catch (IOException fault) when (File.Exists(path))
        {
            throw new KeyStoreException(
                $"Đã có tệp khóa chủ \"{path}\"; không ghi đè. Hãy chọn đường dẫn khác hoặc dùng tệp này.",
                $"There is a master key file \"{path}\" already; it is not overwritten. Choose another path or use this file.",
                fault
            );
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <exception cref="KeyStoreException">Missing, readable by others, beside the keys, or not a master key.</exception>
    public static MasterKey Load(string path, string storeDirectory)
    {
        if (!File.Exists(path))
        {
            throw new KeyStoreException(
                $"Không thấy tệp khóa chủ \"{path}\". Hãy khôi phục tệp từ bản sao lưu riêng, hoặc đặt Keys:MasterKeyFile trỏ đúng chỗ; hệ thống mới thì chạy \"antin keys init\".",
                $"The master key file \"{path}\" is missing. Restore it from its own backup or point Keys:MasterKeyFile at it; on a new system run \"antin keys init\"."
            );
        }

        RefuseBeside(path, storeDirectory);
        RefuseReadableByOthers(path);
        return Parse(path);
    }

    private static MasterKey Parse(string path)
    {
        var line = File.ReadAllText(path).Trim();
        Span<byte> key = stackalloc byte[SealedBox.KeyLength];
        if (
            !line.StartsWith(Prefix, StringComparison.Ordinal)
            || !Convert.TryFromBase64String(line[Prefix.Length..], key, out var length)
            || length != SealedBox.KeyLength
        )
        {
            throw new KeyStoreException(
                $"Tệp \"{path}\" không phải tệp khóa chủ. Hãy khôi phục từ bản sao lưu.",
                $"The file \"{path}\" is not a master key. Restore it from its backup."
            );
        }

        var master = new MasterKey(key);
        CryptographicOperations.ZeroMemory(key);
        return master;
    }

    private static void RefuseReadableByOthers(string path)
    {
        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None
        )
        {
            throw new KeyStoreException(
                $"Tệp khóa chủ \"{path}\" để người khác đọc được. Chạy: chmod 600 \"{path}\" rồi khởi động lại.",
                $"The master key file \"{path}\" is open to others. Run: chmod 600 \"{path}\", then start again."
            );
        }
    }

    /// <exception cref="KeyStoreException">The file lies in <paramref name="storeDirectory"/> or below it, links followed.</exception>
    public static void RefuseBeside(string path, string storeDirectory)
    {
        var store = Resolve(storeDirectory) + Path.DirectorySeparatorChar;
        var file = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        var home =
            Resolve(Path.GetDirectoryName(file?.FullName ?? Path.GetFullPath(path))!)
            + Path.DirectorySeparatorChar;
        if (home.StartsWith(store, StringComparison.Ordinal))
        {
            throw new KeyStoreException(
                $"Tệp khóa chủ \"{path}\" nằm cạnh các khóa mà nó mở (\"{storeDirectory}\"). Hãy chuyển tệp ra ngoài thư mục đó và sửa Keys:MasterKeyFile.",
                $"The master key file \"{path}\" lies beside the keys it opens (\"{storeDirectory}\"). Move it out of that directory and change Keys:MasterKeyFile."
            );
        }
    }

    /// <summary>The path with every link on the way followed, so that a link cannot hide where a file lies.</summary>
    private static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var here = Path.Combine(Resolve(parent), Path.GetFileName(full));
        var target = Directory.Exists(here)
            ? Directory.ResolveLinkTarget(here, returnFinalTarget: true)
            : null;
        return (target is null ? here : Resolve(target.FullName)).TrimEnd(
            Path.DirectorySeparatorChar
        );
    }
}
