using System.Text;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Names that programs write elsewhere, or nowhere, or over one another, and entries that unpack as something else.</summary>
public sealed class ZipNameTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    /// <summary>APPNOTE §4.6.9: a name that Info-ZIP prefers to the one in the header.</summary>
    private static readonly byte[] UnicodePath = [0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, .. "evil"u8];

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("../thu.txt", "leads out")]
    [InlineData("/thu.txt", "leads out")]
    [InlineData("a/./thu.txt", "leads out")]
    [InlineData("a\\thu.txt", "leads out")]
    [InlineData("C:thu.txt", "leads out")]
    [InlineData("THU.TXT", "two entries")]
    [InlineData("thu.txt", "two entries")]
    [InlineData("thu.txt/a", "two entries")]
    [InlineData("b ", "nobody sees")]
    [InlineData("b./a", "nobody sees")]
    [InlineData("thu\u202Etxt.exe", "nobody sees")]
    [InlineData("thu\u200B.txt", "nobody sees")]
    [InlineData("a\tb", "nobody sees")]
    public async Task Entry_OfANameThatCannotBe_MakesItUnreadable(string name, string why)
    {
        await Authority.ShouldBeUnreadableAsync(
            Zips.Of(Containers.Kind, Containers.Letter, (name, Containers.Letter.Content)),
            why
        );
    }

    /// <summary>Some systems write accents composed, others apart, and neither knows two names there.</summary>
    [Theory]
    [InlineData("Đề án.txt")]
    [InlineData("ĐỀ ÁN.TXT")]
    public async Task Entry_OfANameThatDiffersInAccentsApart_MakesItUnreadable(string name)
    {
        await Authority.ShouldBeUnreadableAsync(
            Zips.Of(
                (name.Normalize(NormalizationForm.FormC), Containers.Letter.Content),
                ("Đề án.txt".Normalize(NormalizationForm.FormD), Containers.Letter.Content)
            ),
            "two entries"
        );
    }

    /// <summary>What unpacking programs heed and nobody signs: a second name, a link, a directory, a lock.</summary>
    [Theory]
    [InlineData("name", "second name")]
    [InlineData("name in the directory", "second name")]
    [InlineData("link", "no ordinary file")]
    [InlineData("directory", "no ordinary file")]
    [InlineData("set-uid", "no ordinary file")]
    [InlineData("encrypted", "is encrypted")]
    public async Task Entry_ThatUnpacksAsSomethingElse_MakesItUnreadable(string what, string why)
    {
        var zip = Zips.Of(Containers.Kind, Containers.Letter);
        var directory = ZipEdits.Directory(zip);
        switch (what)
        {
            case "name":
                zip = ZipEdits.WithLocalExtra(zip, UnicodePath);
                break;
            case "name in the directory":
                zip = ZipEdits.WithExtra(zip, UnicodePath);
                break;
            case "link":
                zip[directory + 41] = 0xA0;
                break;
            case "directory":
                zip[directory + 38] = 0x10;
                break;
            case "set-uid":
                zip[directory + 41] = 0x88;
                break;
            default:
                zip[6] |= 1;
                zip[directory + 8] |= 1;
                break;
        }

        await Authority.ShouldBeUnreadableAsync(zip, why);
    }
}
