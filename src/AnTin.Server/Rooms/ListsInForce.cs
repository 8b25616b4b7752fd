using AnTin.Server.Commands;
using AnTin.Server.Settings;
using AnTin.Server.Trust;
using AnTin.Signatures.Trust;
using Microsoft.Extensions.Logging;

namespace AnTin.Server.Rooms;

/// <summary>
/// The trust lists of the settings, read anew when a file comes, goes or changes. A list that cannot be believed, or is older
/// than the one before, leaves the one before in force.
/// </summary>
internal sealed class ListsInForce(EvidenceSettings settings, ILogger<ListsInForce> log)
    : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    // Guarded by the gate.
    private readonly Dictionary<string, TrustFile> good = new(StringComparer.Ordinal);
    private string seen = "";

    private volatile TrustSet current = TrustSet.Empty;

    public async ValueTask<TrustSet> NowAsync(CancellationToken cancellation)
    {
        var paths = Split(settings.TrustLists);
        if (paths.Length == 0)
        {
            return current;
        }

        var signers = Split(settings.TrustSigners);
        var state = string.Join(
            '|',
            TrustFiles
                .Expand([.. paths, .. signers])
                .Select(one => $"{one.Path}:{File.GetLastWriteTimeUtc(one.Path).Ticks}")
        );
        await gate.WaitAsync(cancellation);
        try
        {
            if (state != seen)
            {
                current = await ReadAsync(paths, signers, cancellation);
                seen = state;
            }

            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<TrustSet> ReadAsync(
        string[] paths,
        string[] signers,
        CancellationToken cancellation
    )
    {
        var believed = TrustFiles
            .Expand(signers)
            .SelectMany(one => CertificateBundle.Read(new FileInfo(one.Path)))
            .ToList();
        var files = await TrustFiles.ReadAsync(paths, believed, cancellation);
        foreach (var file in files)
        {
            Take(
                settings.TrustUnverified && file.Result.List is { } list
                    ? file with
                    {
                        Result = list.Accept(),
                    }
                    : file
            );
        }

        foreach (
            var gone in good
                .Keys.Except(files.Select(one => one.Path), StringComparer.Ordinal)
                .ToList()
        )
        {
            good.Remove(gone);
        }

        return TrustSet.Of(
            files.Select(one => good.GetValueOrDefault(one.Path)).OfType<TrustFile>()
        );
    }

    private void Take(TrustFile file)
    {
        var before = good.GetValueOrDefault(file.Path)?.Result.List?.SequenceNumber;
        if (file.Result.List is not { IsBelieved: true } list)
        {
            log.LogWarning(
                "Trust list {File}: {Reason}",
                file.Path,
                TrustText.ReasonOf(file.Result)
            );
        }
        else if (list.SequenceNumber < before)
        {
            log.LogWarning(
                "Trust list {File} has number {Number}, older than {Before}: it is not taken",
                file.Path,
                list.SequenceNumber,
                before
            );
        }
        else
        {
            good[file.Path] = file;
        }
    }

    private static string[] Split(string paths) =>
        paths.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
