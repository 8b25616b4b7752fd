using System.CommandLine;
using AnTin.Pki.Certificates;
using AnTin.Server.Commands;
using AnTin.Signatures.Trust;

namespace AnTin.Server.Trust;

/// <summary>The options of commands that judge by lists of trusted authorities.</summary>
internal sealed class TrustOptions
{
    private const int MostRemarks = 3;

    public Option<string[]> Trust { get; } =
        new("--trust")
        {
            Description =
                "Bên được tin cậy: chứng thư (PEM, DER), thư mục chứng thư, danh sách JSON, danh sách ETSI TS 119 612; có thể nêu nhiều lần / trusted authorities: certificates, a folder, a JSON or ETSI list",
            DefaultValueFactory = _ => [],
        };

    public Option<string[]> Signer { get; } = SignerOption();

    public Option<bool> Unverified { get; } =
        new("--trust-unverified")
        {
            Description =
                "Chấp nhận danh sách ETSI không ký hoặc chưa biết người ký / accept an ETSI list that is unsigned or signed by somebody unknown",
        };

    public static Option<string[]> SignerOption() =>
        new("--trust-signer")
        {
            Description =
                "Chứng thư của người được ký danh sách ETSI (PEM, DER) / who may sign an ETSI list",
            DefaultValueFactory = _ => [],
        };

    public void AddTo(Command command)
    {
        command.Options.Add(Trust);
        command.Options.Add(Signer);
        command.Options.Add(Unverified);
    }

    /// <summary>What is read: no result may take its place.</summary>
    public IReadOnlyList<FileInfo> FilesOf(ParseResult parsed) =>
        [
            .. TrustFiles
                .Expand([.. parsed.GetRequiredValue(Trust), .. parsed.GetRequiredValue(Signer)])
                .Select(one => new FileInfo(one.Path)),
        ];

    /// <summary>Null where something named cannot be believed; <paramref name="error"/> has been told why.</summary>
    public async Task<TrustSet?> ReadAsync(
        ParseResult parsed,
        TextWriter error,
        CancellationToken cancellation
    )
    {
        var paths = parsed.GetRequiredValue(Trust);
        if (
            Missing(paths, error)
            || ReadSigners(parsed.GetRequiredValue(Signer), error) is not { } signers
        )
        {
            return null;
        }

        var accepts = parsed.GetValue(Unverified);
        var files = (await TrustFiles.ReadAsync(paths, signers, cancellation))
            .Select(one =>
                accepts && one.Result.List is { } list ? one with { Result = list.Accept() } : one
            )
            .ToList();

        // A folder may hold other things as well; a file that was named was meant.
        var refused = files.Where(one => !one.FromFolder && one.Result.List?.IsBelieved != true);
        var isRefused = false;
        foreach (var file in refused)
        {
            isRefused = true;
            await error.WriteLineAsync($"--trust {file.Path}: {TrustText.ReasonOf(file.Result)}");
        }

        if (!isRefused)
        {
            await RemarkAsync(files, error);
        }

        return isRefused ? null : TrustSet.Of(files);
    }

    /// <summary>What was passed over in a list that was named: its author may think that it is heard.</summary>
    private static async Task RemarkAsync(IEnumerable<TrustFile> files, TextWriter error)
    {
        foreach (var file in files.Where(one => !one.FromFolder))
        {
            var remarks = file.Result.List?.Remarks ?? [];
            foreach (var remark in remarks.Take(MostRemarks))
            {
                await error.WriteLineAsync(
                    $"--trust {file.Path}: {remark.Place}: {remark.Sentence.Vi} / {remark.Sentence.En}"
                );
            }

            if (remarks.Count > MostRemarks)
            {
                await error.WriteLineAsync(
                    $"--trust {file.Path}: và {remarks.Count - MostRemarks} điểm khác, xem antin trust show / and {remarks.Count - MostRemarks} more: antin trust show"
                );
            }
        }
    }

    /// <summary>Null where one holds no certificate.</summary>
    public static IReadOnlyList<Certificate>? ReadSigners(string[] paths, TextWriter error)
    {
        if (Missing(paths, error))
        {
            return null;
        }

        var signers = new List<Certificate>();
        foreach (var path in paths)
        {
            var read = CertificateBundle.Read(new FileInfo(path));
            if (read.Count == 0)
            {
                error.WriteLine(
                    $"--trust-signer {path}: không phải tệp chứng thư (PEM hoặc DER) / is no file of certificates (PEM or DER)"
                );
                return null;
            }

            signers.AddRange(read);
        }

        return signers;
    }

    private static bool Missing(IEnumerable<string> paths, TextWriter error)
    {
        if (paths.FirstOrDefault(one => !Path.Exists(one)) is not { } missing)
        {
            return false;
        }

        RefusalText.Write(error, CommandRefusals.NoFile(Path.GetFullPath(missing)));
        return true;
    }
}
