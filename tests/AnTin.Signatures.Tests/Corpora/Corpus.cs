namespace AnTin.Signatures.Tests.Corpora;

/// <summary>
/// Signed files of other projects with known verdicts. They are not part of this repository (their licences differ): the
/// folder <c>shared/corpora</c> is looked for upwards from the tests.
/// </summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find();

    public static IEnumerable<(string File, string Verdict)> Entries() =>
        Folder is null
            ? []
            : File.ReadLines(Path.Combine(Folder, "index.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Where(parts => parts.Length >= 2)
                .Select(parts => (parts[0], parts[1]));

    private static string? Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var candidate = Path.Combine(folder.FullName, "shared", "corpora");
            if (File.Exists(Path.Combine(candidate, "index.tsv")))
            {
                return candidate;
            }
        }

        return null;
    }
}
