using System.CommandLine;
using AnTin.Server.Hosting;

namespace AnTin.Server.Commands;

/// <summary><c>antin migrate</c>: brings all databases up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var settings = new SettingsOptions();
        var command = new Command(
            "migrate",
            """
            Nâng lược đồ các cơ sở dữ liệu; sao lưu trước. / Brings the databases up to date; make a backup first.

            antin migrate --settings /etc/antin/antin.json
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

                foreach (var domain in TrustDomains.All(loaded.Settings))
                {
                    await TrustDomains.MigrateAsync([domain], cancellation);
                    await parse.InvocationConfiguration.Output.WriteLineAsync(
                        $"{domain.Name}: xong / up to date"
                    );
                }

                return 0;
            }
        );
        return command;
    }
}
