using AnTin.TestKit;

namespace AnTin.Architecture.Tests;

public sealed class SourceFileTests
{
    [Fact]
    public void NativeCode_IsCalledOnlyWhereKeysLive()
    {
        var callers = Sources("*.cs")
            .Where(path => !Shown(path).StartsWith("src/AnTin.Keys/", StringComparison.Ordinal))
            .Where(path =>
                File.ReadLines(path)
                    .Any(line =>
                        line.TrimStart().StartsWith("[DllImport", StringComparison.Ordinal)
                        || line.TrimStart().StartsWith("[LibraryImport", StringComparison.Ordinal)
                    )
            )
            .Select(path => $"{Shown(path)} calls native code: only AnTin.Keys does, for tokens.");

        callers.ShouldBeEmpty();
    }

    [Fact]
    public void Repository_ForEverybody_HasItsLicence()
    {
        File.ReadAllText(Repository.PathOf("LICENSE")).ShouldContain("Apache License");
    }

    [Theory]
    [InlineData("antin")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public void Script_OfTheRoot_Runs(string script)
    {
        File.GetUnixFileMode(Repository.PathOf(script))
            .HasFlag(UnixFileMode.UserExecute)
            .ShouldBeTrue();
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
