namespace AnTin.Pdf.Tests;

/// <summary>
/// Signed files of other projects, kept outside the repository. They are looked for in <c>shared/corpora</c> beside any
/// directory above the tests.
/// </summary>
internal static class Corpus
{
    public static string? Folder(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, "shared", "corpora", name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
