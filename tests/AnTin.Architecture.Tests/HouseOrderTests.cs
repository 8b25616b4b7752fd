using AnTin.TestKit;

namespace AnTin.Architecture.Tests;

public sealed class HouseOrderTests
{
    private const int MostLines = 400;

    [Fact]
    public void SourceFile_OfAnyRoom_HasOneIdea()
    {
        var tooLong = Sources("*.cs")
            .Concat(Sources("*.cshtml"))
            .Select(path => (Path: Shown(path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file =>
                $"{file.Path} has {file.Lines} lines: past {MostLines} a file has two ideas, split it."
            );

        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void Project_OfTheHouse_SaysWhatLivesThere()
    {
        var silent = Directory
            .GetDirectories(Repository.PathOf("src"), "AnTin.*")
            .Where(directory => !File.Exists(Path.Combine(directory, "README.md")))
            .Select(directory =>
                $"{Shown(directory)} has no README.md: say what lives there and what does not."
            );

        silent.ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources(string pattern) =>
        Directory
            .EnumerateFiles(Repository.PathOf("src"), pattern, SearchOption.AllDirectories)
            .Where(path =>
                !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.Contains("/bin/", StringComparison.Ordinal)
            );

    private static string Shown(string path) => Path.GetRelativePath(Repository.Root, path);
}
