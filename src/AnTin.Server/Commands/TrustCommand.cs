using System.CommandLine;
using AnTin.Server.Trust;
using AnTin.Signatures.Trust;

namespace AnTin.Server.Commands;

/// <summary><c>antin trust</c>: lists of trusted authorities.</summary>
public static class TrustCommand
{
    public static Command Create() => Create(TimeProvider.System);

    /// <param name="clock">Says whether a list is overdue.</param>
    public static Command Create(TimeProvider clock) =>
        new(
            "trust",
            """
            Danh sách tin cậy. / Lists of trusted authorities.

            antin trust show data/demo/files/root.pem
            """
        )
        {
            Show(clock),
        };

    private static Command Show(TimeProvider clock)
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "Chứng thư, thư mục, danh sách JSON hoặc ETSI TS 119 612 / certificates, a folder, a JSON or ETSI list",
        };
        var signer = TrustOptions.SignerOption();
        var json = new Option<bool>("--json") { Description = "In dạng JSON / print JSON" };
        var language = new Option<string>("--lang")
        {
            Description = "vi hoặc en / vi or en",
            DefaultValueFactory = _ => "vi",
        };
        language.AcceptOnlyFromAmong("vi", "en");
        var command = new Command(
            "show",
            """
            Danh sách chứa gì: tên, loại, trạng thái, từ khi nào. / What a list contains; 0 believed, 1 unreadable, 2 not believed.

            antin trust show data/demo/files/root.pem
            antin trust show data/demo/files/root.pem --json
            """
        )
        {
            file,
            signer,
            json,
            language,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (output, error) = (
                    parsed.InvocationConfiguration.Output,
                    parsed.InvocationConfiguration.Error
                );
                var path = parsed.GetRequiredValue(file);
                if (!Path.Exists(path))
                {
                    return RefusalText.Write(error, CommandRefusals.NoFile(Path.GetFullPath(path)));
                }

                if (
                    TrustOptions.ReadSigners(parsed.GetRequiredValue(signer), error)
                    is not { } signers
                )
                {
                    return ExitCodes.Failed;
                }

                return await WriteAsync(
                    await TrustFiles.ReadAsync([path], signers, cancellation),
                    list =>
                        parsed.GetValue(json)
                            ? TrustJson.Write(list, clock.GetUtcNow())
                            : TrustText.Write(
                                list,
                                clock.GetUtcNow(),
                                parsed.GetRequiredValue(language) == "en"
                            ),
                    output,
                    error
                );
            }
        );
        return command;
    }

    /// <summary>Shows what <c>verify --trust</c> would believe: a folder may hold other things, which are only counted.</summary>
    private static async Task<int> WriteAsync(
        IReadOnlyList<TrustFile> files,
        Func<TrustList, string> write,
        TextWriter output,
        TextWriter error
    )
    {
        var (code, shown) = (ExitCodes.Passed, 0);
        foreach (var file in files)
        {
            var list = TrustSet.AnchorsOf(file);
            if (file.FromFolder && (list is null || IsEmpty(file, list)))
            {
                continue;
            }

            if (list is null)
            {
                await error.WriteLineAsync($"{file.Path}: {TrustText.ReasonOf(file.Result)}");
                return ExitCodes.Failed;
            }

            shown++;
            await output.WriteLineAsync(write(list));
            code = list.IsBelieved ? code : ExitCodes.Undecided;
        }

        if (shown < files.Count)
        {
            await error.WriteLineAsync(
                $"Bỏ qua {files.Count - shown} tệp khác: không phải danh sách, không phải chứng thư gốc tự ký / {files.Count - shown} other files passed over: no lists, no self-signed certificates"
            );
        }

        if (shown > 0)
        {
            return code;
        }

        await error.WriteLineAsync(
            "Thư mục không có gì để tin cậy / the folder holds nothing to trust"
        );
        return ExitCodes.Failed;
    }

    private static bool IsEmpty(TrustFile file, TrustList list) =>
        file.IsOfCertificatesInFolder && list.Services.Count == 0;
}
