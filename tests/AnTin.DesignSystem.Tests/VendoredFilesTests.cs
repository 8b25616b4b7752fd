using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace AnTin.DesignSystem.Tests;

public sealed partial class VendoredFilesTests
{
    private static readonly string Folder = Path.Combine(
        SourceTree.Root,
        "src/AnTin.DesignSystem/wwwroot/vendor"
    );

    [Fact]
    public void EveryVendoredFile_HasTheDigestOfTheList_AndNoneIsUnlisted()
    {
        var listed = Row()
            .Matches(File.ReadAllText(Path.Combine(Folder, "README.md")))
            .Select(m => $"{m.Groups["digest"].Value} {m.Groups["file"].Value}");

        var present = Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("README.md", StringComparison.Ordinal))
            .Select(f =>
                $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))} {Path.GetRelativePath(Folder, f).Replace('\\', '/')}"
            );

        present.ShouldBe(listed, ignoreOrder: true);
    }

    [GeneratedRegex(
        @"\| `(?<digest>[0-9a-f]{64})` \| `(?<file>[^`]+)` \|",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Row();
}
