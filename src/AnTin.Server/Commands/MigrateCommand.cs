using System.CommandLine;
using AnTin.Registration.Catalogue;
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
            Tạo hoặc nâng cơ sở dữ liệu, nạp danh mục ban đầu; sao lưu trước. / Makes the databases or brings them up to date, fills the first catalogues; make a backup first.

            antin migrate
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

                var opened = await RegistrationConsole.OpenAsync(loaded.Settings, cancellation);
                await using var registration = opened.Value;
                await registration.Get<CatalogueSeed>().EnsureAsync(cancellation);
                return 0;
            }
        );
        return command;
    }
}
