using System.Text;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Data that is longer or shorter than the headers say, or whose end is not clear.</summary>
public sealed class ZipDataTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    /// <summary>Headers agree with each other, and the data with neither: some programs stop at the length, some do not.</summary>
    [Theory]
    [InlineData(14, 16, true)]
    [InlineData(22, 24, false)]
    public async Task Entry_WhoseDataIsNotWhatBothHeadersSay_MakesItUnreadable(
        int inHeader,
        int inDirectory,
        bool stored
    )
    {
        (string Name, byte[] Content)[] entries = [("a.txt", new byte[1_000]), Containers.Kind];
        var zip = stored ? Zips.Of(entries) : Zips.Deflated(entries);
        zip[inHeader]--;
        zip[ZipEdits.Directory(zip) + inDirectory]--;

        var report = await Authority.CheckAsync(zip);

        report.Conclusion.ShouldBe(Conclusion.Unreadable, report.Sentence.En);
    }

    /// <summary>Stored as it is, without its length before it: some programs stop at the mark within.</summary>
    [Theory]
    [InlineData("a", true)]
    [InlineData("aPK\u0007\u0008b", false)]
    public async Task Entry_WhoseEndIsUnclear_MakesItUnreadable(string content, bool clear)
    {
        var report = await Authority.CheckAsync(
            Zips.Streamed(true, "a.txt", Encoding.UTF8.GetBytes(content))
        );

        report.Conclusion.ShouldBe(clear ? Conclusion.NoSignature : Conclusion.Unreadable);
    }

    /// <summary>Both headers and the checksum speak of the first part; programs that unpack to the end have more.</summary>
    [Fact]
    public async Task Entry_WhosePackedDataGoesOn_MakesItUnreadable()
    {
        var whole = Zips.Deflated(("a.txt", Encoding.UTF8.GetBytes(new string('a', 100))));
        var part = Zips.Deflated(("a.txt", Encoding.UTF8.GetBytes(new string('a', 99))));
        foreach (var (at, length) in new[] { (14, 4), (22, 4) })
        {
            part.AsSpan(at, length).CopyTo(whole.AsSpan(at));
            part.AsSpan(ZipEdits.Directory(part) + at + 2, length)
                .CopyTo(whole.AsSpan(ZipEdits.Directory(whole) + at + 2));
        }

        await Authority.ShouldBeUnreadableAsync(whole, "not what its header says");
    }

    [Fact]
    public async Task Entry_WithADescriptor_IsRead()
    {
        var report = await Authority.CheckAsync(
            Zips.Streamed(false, "a.txt", "Kính gửi"u8.ToArray())
        );

        report.Format.ShouldBe(DocumentFormat.Asic);
        report.Conclusion.ShouldBe(Conclusion.NoSignature, report.Sentence.En);
    }
}
