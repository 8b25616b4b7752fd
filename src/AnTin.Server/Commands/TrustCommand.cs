using System.CommandLine;
using AnTin.Server.Trust;

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

                var code = ExitCodes.Passed;
                foreach (var one in await TrustFiles.ReadAsync([path], signers, cancellation))
                {
                    if (one.Result.List is not { } list)
                    {
                        await error.WriteLineAsync($"{one.Path}: {TrustText.ReasonOf(one.Result)}");
                        code = ExitCodes.Failed;
                        continue;
                    }

                    await output.WriteLineAsync(
                        parsed.GetValue(json)
                            ? TrustJson.Write(list, clock.GetUtcNow())
                            : TrustText.Write(
                                list,
                                clock.GetUtcNow(),
                                parsed.GetRequiredValue(language) == "en"
                            )
                    );
                    code =
                        code == ExitCodes.Passed && !list.IsBelieved ? ExitCodes.Undecided : code;
                }

                return code;
            }
        );
        return command;
    }
}
