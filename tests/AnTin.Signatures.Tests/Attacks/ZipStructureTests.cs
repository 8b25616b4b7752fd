namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Headers, directory and end that do not agree: two programs would find two files.</summary>
public sealed class ZipStructureTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("name", "two names")]
    [InlineData("method", "two ways")]
    [InlineData("length", "two ways")]
    [InlineData("checksum", "two ways")]
    [InlineData("encrypted", "two ways")]
    [InlineData("descriptor", "two ways")]
    public async Task LocalHeader_ThatDiffersFromTheDirectory_MakesItUnreadable(
        string what,
        string why
    )
    {
        var zip = Zips.Of(Containers.Letter, Containers.Kind);
        switch (what)
        {
            case "name":
                zip[30] = (byte)'T';
                break;
            case "method":
                zip[8] = 8;
                break;
            case "length":
                zip[22]++;
                break;
            case "checksum":
                zip[14] ^= 1;
                break;
            case "encrypted":
                zip[6] |= 1;
                break;
            default:
                zip[6] |= 8;
                zip[ZipEdits.Directory(zip) + 8] |= 8;
                break;
        }

        await Authority.ShouldBeUnreadableAsync(zip, why);
    }

    [Theory]
    [InlineData("before", "not where")]
    [InlineData("after", "no clear end")]
    [InlineData("hidden", "before its first entry")]
    [InlineData("overlap", "overlap")]
    [InlineData("comment", "no clear end")]
    public async Task Bytes_ThatTheDirectoryDoesNotTellOf_MakeItUnreadable(string where, string why)
    {
        var zip = Zips.Of(Containers.Letter, Containers.Kind);
        var changed = where switch
        {
            "before" => [.. zip[..4], .. zip],
            "after" => [.. zip, 0],
            "hidden" => ZipEdits.Unlisted(zip),
            "overlap" => ZipEdits.ListedTwice(zip),
            _ => ZipEdits.WithComment(zip, [.. zip[^22..], 0]),
        };

        await Authority.ShouldBeUnreadableAsync(changed, why);
    }

    /// <summary>What stands before the first entry, and ends that only some programs find.</summary>
    [Theory]
    [InlineData("stub", "before its first entry")]
    [InlineData("locator", "no clear end")]
    [InlineData("end within the directory", "no clear end")]
    [InlineData("hidden after the last", "not in its directory")]
    [InlineData("disk", "part of several")]
    [InlineData("disk of an entry", "part of several")]
    [InlineData("64-bit lengths", "two ways")]
    [InlineData("lock of another kind", "is encrypted")]
    [InlineData("extra cut short", "two ways")]
    public async Task File_ThatTwoProgramsWouldReadOtherwise_IsUnreadable(string what, string why)
    {
        var zip = Zips.Of(Containers.Letter, Containers.Kind);
        var last = ZipEdits.Directory(zip) + 46 + zip[ZipEdits.Directory(zip) + 28];
        byte[] locator = [0x50, 0x4B, 6, 7, .. new byte[16]];
        byte[] changed = what switch
        {
            "stub" => ZipEdits.Inserted(zip, 0, [0x50, 0x4B, 3, 4, .. "%PDF-1.7\n"u8]),
            "locator" => ZipEdits.Commented(zip, last, locator),
            "end within the directory" => ZipEdits.Commented(zip, last, zip.AsSpan()[^22..]),
            "hidden after the last" => ZipEdits.Inserted(
                zip,
                ZipEdits.Directory(zip),
                zip.AsSpan(0, 30 + Containers.Letter.Name.Length + Containers.Letter.Content.Length)
            ),
            "disk" => ZipEdits.With(zip, zip.Length - 18, 1),
            "disk of an entry" => ZipEdits.With(zip, ZipEdits.Directory(zip) + 34, 1),
            "64-bit lengths" => ZipEdits.WithExtra(zip, [1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
            "lock of another kind" => ZipEdits.WithExtra(zip, [1, 0x99, 1, 0, 0]),
            _ => ZipEdits.WithExtra(zip, [0x55, 0x54, 9, 0, 1]),
        };

        await Authority.ShouldBeUnreadableAsync(changed, why);
    }
}
