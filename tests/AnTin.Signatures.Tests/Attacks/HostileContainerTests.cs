using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Containers whose manifests, stamps and comments say what is not so.</summary>
public sealed class HostileContainerTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    /// <summary>All programs find the same files; what else is said is signed by nobody.</summary>
    [Theory]
    [InlineData("comment")]
    [InlineData("comment of an entry")]
    [InlineData("bytes between")]
    [InlineData("bytes after the last")]
    public async Task Container_ThatSaysMore_IsCleanAndRemarked(string what)
    {
        var zip = Zips.Of(await Authority.SignContainerAsync());
        var text = "Đã duyệt"u8;
        byte[] changed = what switch
        {
            "comment" => ZipEdits.WithComment(zip, text),
            "comment of an entry" => ZipEdits.Commented(zip, ZipEdits.Directory(zip), text),
            "bytes between" => ZipEdits.Inserted(
                zip,
                30 + "mimetype".Length + Containers.MimeType.Length,
                text
            ),
            _ => ZipEdits.Inserted(zip, ZipEdits.Directory(zip), text),
        };

        var signature = (await Authority.CheckAsync(changed)).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Has(FindingCatalogue.ContainerSaysMore).ShouldBeTrue();
    }

    /// <summary>A PDF that is stored as it is begins within the first kilobyte, where a file of its own would.</summary>
    [Fact]
    public async Task Container_WithAStoredPdf_IsReadAsAContainer()
    {
        var report = await Authority.CheckAsync(
            Zips.Of(Containers.Kind, ("a.pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n%%EOF\n")))
        );

        report.Format.ShouldBe(DocumentFormat.Asic);
        report.Conclusion.ShouldBe(Conclusion.NoSignature);
    }

    /// <summary>EN 319 162-1 annex A.1 allows the media type as a comment.</summary>
    [Fact]
    public async Task Container_WithItsMediaTypeAsComment_SaysNoMore()
    {
        var zip = ZipEdits.WithComment(
            Zips.Of(await Authority.SignContainerAsync()),
            Encoding.UTF8.GetBytes($"mimetype={Containers.MimeType}")
        );

        var signature = (await Authority.CheckAsync(zip)).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.Has(FindingCatalogue.ContainerSaysMore).ShouldBeFalse();
    }

    /// <summary>A stranger's time stamp over a manifest of its own must not make his file one that somebody signed.</summary>
    [Fact]
    public async Task File_ThatOnlyAStampVouchesFor_IsNotSigned()
    {
        var manifest = Containers.Manifest(
            "META-INF/timestamp.tst",
            ("evil.txt", Containers.Letter.Content)
        );
        var container = Zips.Of([
            .. await Authority.SignContainerAsync(),
            ("evil.txt", Containers.Letter.Content),
            ("META-INF/ASiCArchiveManifest.xml", manifest),
            ("META-INF/timestamp.tst", await Authority.StampContentAsync(manifest)),
        ]);

        var signature = (await Authority.CheckAsync(container)).Signatures.ShouldHaveSingleItem();

        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.BytesLeftOut).ShouldBeTrue();
        signature.StampedAt.ShouldBeNull();
    }

    /// <summary>A stamp over the data alone says nothing of when the signature was made.</summary>
    [Fact]
    public async Task Stamp_OverTheDataAlone_ProvesNoTimeOfSigning()
    {
        var manifest = Containers.Manifest("META-INF/timestamp.tst", Containers.Letter);
        var container = Zips.Of([
            .. await Authority.SignContainerAsync(),
            ("META-INF/ASiCArchiveManifest.xml", manifest),
            ("META-INF/timestamp.tst", await Authority.StampContentAsync(manifest)),
        ]);

        var report = await Authority.CheckAsync(container);

        var signature = report.Signatures.ShouldHaveSingleItem();
        signature.Clean.ShouldBeTrue(signature.Sentence.En);
        signature.StampedAt.ShouldBeNull();
        signature.Level.ShouldBe(SignatureLevel.BaselineB);
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("two manifests")]
    [InlineData("another manifest")]
    [InlineData("no manifest")]
    [InlineData("digest")]
    public async Task Manifest_ThatDoesNotFit_IsNeverClean(string how)
    {
        var entries = (await Authority.SignContainerAsync()).ToList();
        var own = entries.Find(one => one.Name.EndsWith(".xml", StringComparison.Ordinal));
        var other = Containers.Manifest(
            "META-INF/signature001.p7s",
            Containers.Letter,
            ("b.txt", Containers.Letter.Content)
        );
        switch (how)
        {
            case "missing":
                entries.RemoveAll(one => one.Name == Containers.Letter.Name);
                break;
            case "two manifests":
                entries.Add(("META-INF/ASiCManifest2.xml", own.Content));
                break;
            case "another manifest":
                entries.Remove(own);
                entries.Add((own.Name, other));
                break;
            case "no manifest":
                entries.Remove(own);
                break;
            default:
                entries[1] = (Containers.Letter.Name, [.. Containers.Letter.Content, 0]);
                break;
        }

        var report = await Authority.CheckAsync(Zips.Of(entries));

        report.Signatures.ShouldHaveSingleItem().Clean.ShouldBeFalse();
        report.Conclusion.ShouldNotBe(Conclusion.TotalPassed);
    }

    [Theory]
    [InlineData(true, "which is valid")]
    [InlineData(false, "does not pass")]
    public async Task StampAlone_IsCheckedThoughThereIsNoSignature(bool own, string said)
    {
        var container = Zips.Of(
            ("mimetype", "application/vnd.etsi.asic-s+zip"u8.ToArray()),
            Containers.Letter,
            (
                "META-INF/timestamp.tst",
                await Authority.StampContentAsync(own ? Containers.Letter.Content : new byte[1])
            )
        );

        var report = await Authority.CheckAsync(container);

        report.Conclusion.ShouldBe(Conclusion.NoSignature);
        report.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBe(own);
        report.Sentence.En.ShouldContain(said);
    }
}
