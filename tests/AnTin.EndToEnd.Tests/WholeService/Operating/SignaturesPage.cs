using System.Text;
using System.Text.RegularExpressions;
using AnTin.TestKit;

namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary>The fenced blocks of <c>docs/signatures.md</c>.</summary>
internal static partial class SignaturesPage
{
    /// <summary>The address of the demo that the page speaks of.</summary>
    public const string Address = "http://127.0.0.1:5080";

    /// <summary>All C# in one: each block goes on from those above it.</summary>
    public static string Code => string.Join('\n', Blocks("csharp"));

    /// <summary>
    /// Commands in their order, each in one line, without those that ask for what the reader alone has.
    /// </summary>
    public static IEnumerable<string> Commands =>
        string.Join('\n', Blocks("sh"))
            .Replace("\\\n", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !Yours().IsMatch(line));

    /// <summary>What the lines below it go on from: names, variables, the folder.</summary>
    public static bool IsSetting(string line) => Setting().IsMatch(line);

    private static IEnumerable<string> Blocks(string language)
    {
        StringBuilder? block = null;
        foreach (var line in File.ReadLines(Repository.PathOf("docs/signatures.md")))
        {
            if (block is null)
            {
                block = line == $"```{language}" ? new StringBuilder() : null;
            }
            else if (line == "```")
            {
                yield return block.ToString();
                block = null;
            }
            else
            {
                block.Append(line).Append('\n');
            }
        }
    }

    [GeneratedRegex("# yours\\b", RegexOptions.None, 1000)]
    private static partial Regex Yours();

    [GeneratedRegex("^(alias |cd |[A-Z]=)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
