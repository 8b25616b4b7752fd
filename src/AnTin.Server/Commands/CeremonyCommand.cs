using System.CommandLine;
using AnTin.Server.Commands.Authority;
using AnTin.Server.Settings;

namespace AnTin.Server.Commands;

/// <summary><c>antin ceremony FILE</c>: one reviewed file is one ceremony.</summary>
public static class CeremonyCommand
{
    public static Command Create()
    {
        var settings = new SettingsOptions();
        var file = new Argument<FileInfo>("FILE")
        {
            Description =
                "Tệp lễ tạo khóa (JSON, có chú thích). / The ceremony, JSON with comments.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description =
                "Diễn tập: kiểm tra mọi thứ, không tạo gì. / Rehearse: check everything, make nothing.",
        };
        var pins = new Option<FileInfo?>("--pins")
        {
            Description =
                "Tệp JSON mã PIN của cán bộ, cho diễn tập và tự động. / Officers' PINs as JSON, for drills; else each is asked.",
        };
        var command = new Command(
            "ceremony",
            """
            Lễ tạo khóa: CA, OCSP, dấu thời gian, cán bộ. / Makes CAs, OCSP signers, time-stamp units, officers.

            antin ceremony docs/samples/ceremony-hoaban.json --dry-run
            antin ceremony docs/samples/ceremony-hoaban.json
            antin ceremony docs/samples/ceremony-rollover.json --dry-run
            """
        )
        {
            file,
            dryRun,
            pins,
        };
        settings.AddTo(command);
        command.Subcommands.Add(CeremonyVerifyTranscript.Create());
        command.SetAction(
            async (parse, cancellation) =>
            {
                var error = parse.InvocationConfiguration.Error;
                if (settings.Load(parse) is not { } loaded)
                {
                    return ExitCodes.Failed;
                }

                var path = parse.GetRequiredValue(file).FullName;
                if (!File.Exists(path))
                {
                    return RefusalText.Write(error, CommandRefusals.NoFile(path));
                }

                var bytes = await File.ReadAllBytesAsync(path, cancellation);
                if (parse.GetValue(dryRun))
                {
                    return await RehearseAsync(parse, loaded.Settings, bytes, cancellation);
                }

                var asked = OfficerPins.From(parse.GetValue(pins), isNew: true);
                return asked.IsOk
                    ? await ConductAsync(parse, loaded.Settings, bytes, asked.Value, cancellation)
                    : RefusalText.Write(error, asked.Refusals);
            }
        );
        return command;
    }

    /// <summary>The real database where there is one, throw-away keys: nothing the rehearsal makes outlives it.</summary>
    private static async Task<int> RehearseAsync(
        ParseResult parse,
        AnTinSettings settings,
        byte[] file,
        CancellationToken cancellation
    )
    {
        var error = parse.InvocationConfiguration.Error;
        using var stage = new RehearsalPlace(settings);
        var opened = await stage.OpenAsync(cancellation);
        if (!opened.IsOk)
        {
            return RefusalText.Write(error, opened.Refusals);
        }

        await using var authority = opened.Value;
        var held = await authority
            .Conductor((_, _) => Task.FromResult(""))
            .RehearseAsync(file, cancellation);
        if (!held.IsOk)
        {
            return RefusalText.Write(error, held.Refusals);
        }

        await parse.InvocationConfiguration.Output.WriteAsync(held.Value.ToText());
        return ExitCodes.Passed;
    }

    private static async Task<int> ConductAsync(
        ParseResult parse,
        AnTinSettings settings,
        byte[] file,
        Func<string, CancellationToken, Task<string>> pins,
        CancellationToken cancellation
    )
    {
        await using var authority = await AuthorityConsole.FoundAsync(settings, cancellation);
        var held = await authority.Conductor(pins).ConductAsync(file, cancellation);
        if (!held.IsOk)
        {
            return RefusalText.Write(parse.InvocationConfiguration.Error, held.Refusals);
        }

        var output = parse.InvocationConfiguration.Output;
        await output.WriteAsync(held.Value.ToText());
        var path = await authority.KeepTranscriptAsync(held.Value, cancellation);
        await output.WriteLineAsync($"→ {path}");
        return ExitCodes.Passed;
    }
}
