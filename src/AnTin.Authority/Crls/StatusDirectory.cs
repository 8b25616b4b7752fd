using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AnTin.Authority.Crls;

/// <summary>
/// The published files: <c>crl/</c>, <c>crt/</c> and <c>cross/</c>, exactly as they are served, so that any web server or CDN can
/// serve them too. A file is written whole or not at all.
/// </summary>
public sealed class StatusDirectory(string root)
{
    /// <summary>The shard number of the list that holds every revocation of its CA.</summary>
    public const int Complete = -1;

    private const UnixFileMode PublishedFile =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.GroupRead
        | UnixFileMode.OtherRead;

    private const UnixFileMode Enter =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, ((DateTime, long) Seen, string Sha256)> hashes =
        new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Name of a CRL's file, and the last part of its address.</summary>
    public static string CrlName(string caId, int shard, bool isDelta = false)
    {
        var scope = shard == Complete ? caId : FormattableString.Invariant($"{caId}-{shard}");
        return isDelta ? $"{scope}-delta.crl" : $"{scope}.crl";
    }

    public static string CertificateName(string caId) => $"{caId}.crt";

    public string CrlPath(string caId, int shard, bool isDelta = false) =>
        Path.Combine(Root, "crl", CrlName(caId, shard, isDelta));

    public string CertificatePath(string caId) => Path.Combine(Root, "crt", CertificateName(caId));

    /// <summary>Certificates of foreign CAs lie apart: what lies in <c>crt/</c> helps to believe this service's customers.</summary>
    public string CrossPath(string id) => Path.Combine(Root, "cross", CertificateName(id));

    /// <summary>
    /// Whether the list that was recorded last is the one published: a process may have died between the two. What has
    /// not changed since it was looked at is not read again.
    /// </summary>
    public bool Holds(string path, string sha256)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return false;
        }

        var seen = (file.LastWriteTimeUtc, file.Length);
        if (!hashes.TryGetValue(path, out var known) || known.Seen != seen)
        {
            using var content = file.OpenRead();
            known = (seen, Convert.ToHexStringLower(SHA256.HashData(content)));
            hashes[path] = known;
        }

        return known.Sha256 == sha256;
    }

    /// <summary>Writes beside the file, flushes to the disk, and renames over it. Everybody may read it: it is published.</summary>
    /// <param name="path">Which file.</param>
    /// <param name="content">The whole of it.</param>
    /// <param name="cancellation">The file stays what it was.</param>
    /// <param name="modified">The file's time, which web servers send as Last-Modified; null is now.</param>
    public async Task ReplaceAsync(
        string path,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation,
        DateTimeOffset? modified = null
    )
    {
        MakeReadable(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.CreateVersion7():N}.new";
        try
        {
            await using (
                var file = new FileStream(
                    beside,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None
                )
            )
            {
                await file.WriteAsync(content, cancellation);
                file.Flush(flushToDisk: true);
            }

            if (modified is { } at)
            {
                File.SetLastWriteTimeUtc(beside, at.UtcDateTime);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, PublishedFile);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>
    /// Waits until this process alone, of all on the machine, may replace the file; it ends with the process at the latest.
    /// </summary>
    public async Task<IAsyncDisposable> LockAsync(string path, CancellationToken cancellation)
    {
        var locks = Path.Combine(Root, ".locks");
        MakeReadable(locks);
        var name = Path.Combine(locks, Path.GetFileName(path));
        while (true)
        {
            try
            {
                return new FileStream(
                    name,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (File.Exists(name))
            {
                await Task.Delay(Retry, cancellation);
            }
        }
    }

    /// <summary>Whatever the umask of the service says: a web server of another account serves what lies here.</summary>
    private void MakeReadable(string directory)
    {
        if (Directory.Exists(directory))
        {
            return;
        }

        if (directory != Root)
        {
            MakeReadable(Path.GetDirectoryName(directory)!);
        }

        Directory.CreateDirectory(directory);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(directory, PublishedFile | Enter);
        }
    }
}
