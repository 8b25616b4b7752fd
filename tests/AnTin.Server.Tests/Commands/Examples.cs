using System.CommandLine;

namespace AnTin.Server.Tests.Commands;

/// <summary>The examples in a command's help: lines that begin with the program's name, up to where their output goes.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Of(Command command) =>
        [
            .. (command.Description ?? "")
                .Split('\n', StringSplitOptions.TrimEntries)
                .Select(line => line.Split(" > ")[0])
                .Where(line => line.StartsWith("antin ", StringComparison.Ordinal)),
        ];
}
