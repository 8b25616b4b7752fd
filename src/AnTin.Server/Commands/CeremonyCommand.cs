using System.CommandLine;
using System.Text.Json;
using AnTin.Authority.Ceremonies;
using AnTin.Platform.Results;
using AnTin.Server.Commands.Authority;
using Spectre.Console;

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
            """
        )
        {
            file,
            dryRun,
            pins,
        };
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return 1;
                }

                var path = parse.GetRequiredValue(file).FullName;
                if (!File.Exists(path))
                {
                    return Refuse(parse, CeremonyRefusals.Unreadable($"{path} is not there."));
                }

                await using var authority = await AuthorityConsole.OpenAsync(
                    loaded.Settings,
                    TimeProvider.System,
                    cancellation
                );
                var bytes = await File.ReadAllBytesAsync(path, cancellation);
                var conductor = authority.Conductor(Pins(parse.GetValue(pins)));
                var held = parse.GetValue(dryRun)
                    ? await conductor.RehearseAsync(bytes, cancellation)
                    : await conductor.ConductAsync(bytes, cancellation);
                return held.IsOk
                    ? await ShowAsync(parse, authority, held.Value, cancellation)
                    : Refuse(parse, held.Refusals[0]);
            }
        );
        return command;
    }

    private static async Task<int> ShowAsync(
        ParseResult parse,
        AuthorityConsole authority,
        CeremonyTranscript transcript,
        CancellationToken cancellation
    )
    {
        var text = transcript.ToText();
        await parse.InvocationConfiguration.Output.WriteAsync(text);
        if (!transcript.Rehearsed)
        {
            var path = await authority.KeepTranscriptAsync(transcript, cancellation);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"→ {path}");
        }

        return 0;
    }

    private static int Refuse(ParseResult parse, Refusal refusal)
    {
        var error = parse.InvocationConfiguration.Error;
        error.WriteLine($"{refusal.Code}: {refusal.Message.Vietnamese}");
        error.WriteLine($"    {refusal.Message.English}");
        foreach (
            var (field, fact) in refusal.Facts
                ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            error.WriteLine($"    {field}: {fact}");
        }

        return 1;
    }

    /// <summary>From the file where one was given, else each officer is asked at the terminal, unseen.</summary>
    private static Func<string, CancellationToken, Task<string>> Pins(FileInfo? file)
    {
        if (file is null)
        {
            return (officer, cancellation) =>
                new TextPrompt<string>($"PIN ({officer}):")
                    .Secret()
                    .ShowAsync(AnsiConsole.Console, cancellation);
        }

        var pins = JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(file.FullName)
        )!;
        return (officer, _) => Task.FromResult(pins.GetValueOrDefault(officer, ""));
    }
}
