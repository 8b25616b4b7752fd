using System.Text.Json;
using AnTin.Platform.Results;
using Spectre.Console;

namespace AnTin.Server.Commands;

/// <summary>The PINs of officers: from a file for drills, else each is asked at the terminal, unseen.</summary>
internal static class OfficerPins
{
    /// <param name="file">JSON, mailbox to PIN; null asks.</param>
    public static Result<Func<string, CancellationToken, Task<string>>> From(FileInfo? file)
    {
        if (file is null)
        {
            return Console.IsInputRedirected
                ? CommandRefusals.NoTerminal
                : new Func<string, CancellationToken, Task<string>>(AskAsync);
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
        new TextPrompt<string>($"PIN ({officer}):")
            .Secret()
            .ShowAsync(AnsiConsole.Console, cancellation);
}
