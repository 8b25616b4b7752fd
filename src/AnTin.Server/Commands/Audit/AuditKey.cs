using System.CommandLine;
using AnTin.Authority.Transparency;
using AnTin.Platform.Transparency;
using AnTin.Server.Rooms;

namespace AnTin.Server.Commands.Audit;

/// <summary><c>antin audit key</c>: the public keys of the logs, to be handed to auditors and witnesses by another way.</summary>
internal static class AuditKey
{
    public static Command Create()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "key",
            """
            Khóa công khai của các nhật ký, mỗi dòng một khóa. / The public keys of the logs, one a line.

            antin audit key --settings /etc/antin/antin.json > log.keys
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

                var folder = LogRoom.Placed(loaded.Settings).Directory;
                var logs = LogFolders.Under(folder);
                if (logs.Count == 0)
                {
                    return RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        LogRefusals.NoLog(folder)
                    );
                }

                foreach (var log in logs.Where(one => File.Exists(one.PathOf(LogShelf.KeyFile))))
                {
                    await parse.InvocationConfiguration.Output.WriteAsync(
                        await File.ReadAllTextAsync(log.PathOf(LogShelf.KeyFile), cancellation)
                    );
                }

                return 0;
            }
        );
        return command;
    }
}
