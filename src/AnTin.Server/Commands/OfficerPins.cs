using System.Text.Json;
using AnTin.Platform.Results;
using Spectre.Console;

namespace AnTin.Server.Commands;

/// <summary>The PINs of officers: from a file for drills, else each is asked at the terminal, unseen.</summary>
internal static class OfficerPins
{
    /// <param name="file">JSON, mailbox to PIN; null asks.</param>
    /// <param name="isNew">The PIN is being chosen: it is asked twice, since nobody could find a slip later.</param>
    public static Result<Func<string, CancellationToken, Task<string>>> From(
        FileInfo? file,
        bool isNew
    )
    {
        if (file is null)
        {
            Func<string, CancellationToken, Task<string>> ask = isNew ? ChooseAsync : AskAsync;
            return Console.IsInputRedirected ? CommandRefusals.NoTerminal : ask;
        }

        if (SecretFile.FindProblem(file) is { } problem)
        {
            return problem;
        }

        try
        {
            var pins = JsonSerializer.Deserialize<Dictionary<string, string>>(
                File.ReadAllText(file.FullName)
            );
            return new Func<string, CancellationToken, Task<string>>(
                (officer, _) => Task.FromResult(pins?.GetValueOrDefault(officer) ?? "")
            );
        }
        catch (JsonException)
        {
            return CommandRefusals.Value(
                "--pins",
                file.Name,
                """{ "thamdinh1@hoaban.gov.vn": "482916" }"""
            );
        }
    }

    private static Task<string> AskAsync(string officer, CancellationToken cancellation) =>
        PromptAsync($"PIN ({officer}):", cancellation);

    private static async Task<string> ChooseAsync(string officer, CancellationToken cancellation)
    {
        while (true)
        {
            var chosen = await PromptAsync($"PIN mới / new PIN ({officer}):", cancellation);
            if (await PromptAsync("Nhập lại / again:", cancellation) == chosen)
            {
                return chosen;
            }

            AnsiConsole.MarkupLine("Hai lần nhập không giống nhau. / The two are not the same.");
        }
    }

    private static Task<string> PromptAsync(string question, CancellationToken cancellation) =>
        new TextPrompt<string>(question).Secret().ShowAsync(AnsiConsole.Console, cancellation);
}
