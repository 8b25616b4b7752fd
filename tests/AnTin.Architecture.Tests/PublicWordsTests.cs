using AnTin.TestKit;

namespace AnTin.Architecture.Tests;

/// <summary>Rooms that engineers elsewhere may take as libraries say of every public word what it is.</summary>
public sealed class PublicWordsTests
{
    [Theory]
    [InlineData("src/AnTin.Pdf")]
    [InlineData("src/AnTin.Signatures")]
    public void PublicWord_OfALibrary_IsDocumented(string room)
    {
        var silent = Directory
            .EnumerateFiles(Repository.PathOf(room), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(SilentLines);

        silent.ShouldBeEmpty();
    }

    /// <summary>A file without a public type, which stands at the margin, has no public words.</summary>
    private static IEnumerable<string> SilentLines(string path)
    {
        var lines = File.ReadAllLines(path);
        if (!lines.Any(IsPublicWord))
        {
            yield break;
        }

        var before = "";
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (IsPublicWord(line) && !before.StartsWith("///", StringComparison.Ordinal))
            {
                yield return $"{Path.GetRelativePath(Repository.Root, path)}: {line}";
            }

            before = line.StartsWith('[') ? before : line;
        }
    }

    /// <summary>An override keeps the promise of what it overrides; a refusal is a sentence itself.</summary>
    private static bool IsPublicWord(string line) =>
        line.StartsWith("public ", StringComparison.Ordinal)
        && !line.StartsWith("public override ", StringComparison.Ordinal)
        && !line.StartsWith("public static SigningRefusal ", StringComparison.Ordinal);
}
