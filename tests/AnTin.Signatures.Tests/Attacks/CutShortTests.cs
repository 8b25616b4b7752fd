using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>A download that broke off: whatever is said of it, it is never "the document was not signed".</summary>
public sealed class CutShortTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    [Theory]
    [InlineData(SignatureLevel.BaselineB)]
    [InlineData(SignatureLevel.BaselineLTA)]
    public async Task SignedFile_CutAtEachPercent_IsNeverSaidToBearNoSignature(SignatureLevel level)
    {
        var once = await fixture.Authority.SignAsync(TestDocuments.WithForm(), level: level);
        var twice = await fixture.Authority.SignAsync(once, level: level);
        foreach (var file in new[] { once, twice })
        {
            await CheckAsync(
                file,
                Enumerable.Range(1, 99).Select(part => file.Length * part / 100)
            );
            await CheckAsync(file, Enumerable.Range(1, 40).Select(less => file.Length - less));
            var range = file.AsSpan().IndexOf("/ByteRange"u8);
            await CheckAsync(file, Enumerable.Range(range - 40, 80));
        }
    }

    [Fact]
    public async Task UnsignedFile_CutInTheMiddle_IsDamaged()
    {
        var whole = TestDocuments.WithForm();

        var report = await fixture.Authority.CheckAsync(whole[..(whole.Length / 2)], online: false);

        report.Conclusion.ShouldBe(Conclusion.Unreadable);
    }

    [Fact]
    public async Task UnsignedFile_WholeOrWithAWordAfterItsEnd_BearsNoSignature()
    {
        var whole = TestDocuments.WithForm();

        foreach (var file in new[] { whole, [.. whole, .. "\n<!-- served by a proxy -->\n"u8] })
        {
            var report = await fixture.Authority.CheckAsync(file, online: false);
            report.Conclusion.ShouldBe(Conclusion.NoSignature);
            report.Sentence.Vi.ShouldBe("Văn bản chưa có chữ ký số");
        }
    }

    private async Task CheckAsync(byte[] file, IEnumerable<int> lengths)
    {
        var begins = FirstUpdate(file);
        foreach (var length in lengths.Where(length => length > begins && length < file.Length))
        {
            var report = await fixture.Authority.CheckAsync(file[..length], online: false);

            report.Conclusion.ShouldNotBe(
                Conclusion.NoSignature,
                $"cut at {length} of {file.Length}"
            );
        }
    }

    /// <summary>Behind the first end-of-file marker and its line: what comes before holds nothing that a signature added.</summary>
    private static int FirstUpdate(byte[] file) => file.AsSpan().IndexOf("%%EOF"u8) + 7;
}
