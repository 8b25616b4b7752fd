using AnTin.Pki.Certificates;
using AnTin.Server.Commands;
using AnTin.Signatures.Trust;

namespace AnTin.Server.Trust;

/// <summary>Reads lists of trusted authorities from files and folders; what kind a file is, its content says.</summary>
internal static class TrustFiles
{
    /// <summary>The files that these paths name: a file itself, of a folder the files in it by name. Missing ones are left out.</summary>
    public static IReadOnlyList<(string Path, bool FromFolder)> Expand(IEnumerable<string> paths) =>
        [
            .. paths.SelectMany(path =>
                Directory.Exists(path)
                    ? Directory
                        .EnumerateFiles(path)
                        .Order(StringComparer.Ordinal)
                        .Select(file => (file, true))
                : File.Exists(path) ? [(path, false)]
                : Enumerable.Empty<(string, bool)>()
            ),
        ];

    /// <param name="paths">Files and folders.</param>
    /// <param name="signers">Who may sign the lists that are signed.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<TrustFile>> ReadAsync(
        IEnumerable<string> paths,
        IReadOnlyList<Certificate> signers,
        CancellationToken cancellation
    )
    {
        var files = Expand(paths);
        var inputs = new List<(ReadOnlyMemory<byte>, TrustListReading)>();
        foreach (var (path, _) in files)
        {
            inputs.Add(
                (
                    await BytesAsync(path, cancellation),
                    new TrustListReading { Name = Path.GetFileName(path), Signers = signers }
                )
            );
        }

        var results = await TrustListResolution.ReadAsync(inputs, cancellation);
        return
        [
            .. files.Select((file, i) => new TrustFile(file.Path, file.FromFolder, results[i])),
        ];
    }

    /// <summary>No more than a list may have and one byte: what has no end must not be read to its end.</summary>
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(
        string path,
        CancellationToken cancellation
    )
    {
        InputFile.EnsureOrdinary(new FileInfo(path));
        await using var file = File.OpenRead(path);
        var bytes = new byte[Math.Clamp(file.Length + 1, 64 << 10, TrustListReader.Limit + 1)];
        var length = 0;
        while (length <= TrustListReader.Limit)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(2 * length, TrustListReader.Limit + 1));
            }

            var read = await file.ReadAsync(bytes.AsMemory(length), cancellation);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return bytes.AsMemory(0, length);
    }
}
