using System.CommandLine;
using AnTin.Authority.Transparency;
using AnTin.Platform.Audit;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Server.Hosting;
using AnTin.Server.Rooms;

namespace AnTin.Server.Commands.Audit;

/// <summary><c>antin audit restore</c>: brings lines back that a restored database has lost and the log of acts holds (rule T19).</summary>
internal static class AuditRestore
{
    public static Command Create()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "restore",
            """
            Đưa lại các dòng nhật ký mà bản khôi phục đánh mất. / Brings back the lines a restored database has lost.

            antin audit restore
            """
        );
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return 1;
                }

                var well = true;
                var folder = LogRoom.Placed(loaded.Settings).Directory;
                foreach (var domain in TrustDomains.All(loaded.Settings))
                {
                    well &= await RestoreAsync(
                        parse,
                        domain,
                        new LogDirectory(LogShelf.DirectoryOf(folder, LogShelf.Acts(domain.Name))),
                        cancellation
                    );
                }

                return well ? 0 : 1;
            }
        );
        return command;
    }

    private static async Task<bool> RestoreAsync(
        ParseResult parse,
        TrustDomain domain,
        LogDirectory files,
        CancellationToken cancellation
    )
    {
        if (await domain.RefuseAbsentAsync(cancellation) is { } absent)
        {
            RefusalText.Write(parse.InvocationConfiguration.Error, absent);
            return false;
        }

        if (!files.IsLog)
        {
            return true;
        }

        var verdict = LogCheck.Run(files, cancellation);
        if (verdict is not { Checkpoint: { } checkpoint, FirstBreak: null })
        {
            RefusalText.Write(parse.InvocationConfiguration.Error, verdict.FirstBreak!.Refusal);
            return false;
        }

        await using var context = domain.Open();
        var restored = await ActsRestore.RunAsync(
            context,
            new TiledTree(files, checkpoint.Size),
            cancellation
        );
        await parse.InvocationConfiguration.Output.WriteLineAsync(
            $"{domain.Name}: {restored} dòng đưa lại / lines brought back"
        );
        return true;
    }
}
