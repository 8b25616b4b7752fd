using AnTin.Authority.Database;
using AnTin.Platform.Files;

namespace AnTin.Authority.Timestamping;

/// <summary>
/// Time stamps on their way into the database, in files of this process: written before the token leaves, so that the
/// death of the process loses none. (A power cut may: the disk is not waited for, the database's commit is, within the
/// pause between two.) Safe for many threads.
/// </summary>
internal sealed class TimeStampSpool(string directory) : IDisposable
{
    private const string Suffix = ".stamps";

    private readonly Lock gate = new();
    private readonly Queue<SpoolFile> full = [];
    private SpoolFile? open;

    /// <summary>How many wait in the file that is being filled.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return open?.Records.Count ?? 0;
            }
        }
    }

    /// <exception cref="IOException">It cannot be written; the stamp must not leave.</exception>
    public void Append(TimeStampRecord stamp)
    {
        lock (gate)
        {
            open ??= SpoolFile.Create(NewPath());
            open.Append(stamp);
        }
    }

    /// <summary>The oldest file that is not in the database yet; the one being filled is closed for it. Null when nothing waits.</summary>
    public SpoolFile? Next()
    {
        lock (gate)
        {
            if (full.Count == 0 && open is not null)
            {
                full.Enqueue(open);
                open = null;
            }

            return full.TryPeek(out var next) ? next : null;
        }
    }

    /// <summary>All of the oldest file stands in the database.</summary>
    public void Done()
    {
        lock (gate)
        {
            full.Dequeue().Remove();
        }
    }

    /// <summary>Takes over what processes that died left behind; files of those that live are passed over.</summary>
    public void TakeLeftovers()
    {
        if (!Directory.Exists(directory))
        {
            return;
        }

        lock (gate)
        {
            foreach (
                var left in Directory
                    .EnumerateFiles(directory, "*" + Suffix)
                    .Order(StringComparer.Ordinal)
                    .Select(SpoolFile.TryOpen)
                    .OfType<SpoolFile>()
            )
            {
                full.Enqueue(left);
            }
        }
    }

    public void Dispose()
    {
        open?.Dispose();
        foreach (var file in full)
        {
            file.Dispose();
        }
    }

    private string NewPath()
    {
        OwnersAlone.Directory(directory);
        return Path.Combine(directory, Convert.ToHexStringLower(NewName()) + Suffix);
    }

    private static byte[] NewName() =>
        System.Security.Cryptography.RandomNumberGenerator.GetBytes(12);
}
