using System.Text;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Reports.Printed;
using AnTin.Signatures.Tests.Attacks;
using AnTin.Signatures.Validation;
using AnTin.TestKit;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>The report as paper: what it says, that it copies out right, and its stamp.</summary>
public sealed class ReportPdfTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Report_OfAnEditedDocument_SaysWhoWhatAndWhichFile()
    {
        var edited = await EditedAsync();
        var report = await Authority.CheckAsync(edited);
        var details = ReportDetails.Of(PdfSource.FromMemory(edited), "quyết định.pdf") with
        {
            Agency = ["ỦY BAN NHÂN DÂN TỈNH HOA BAN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
        };

        var pdf = ReportPdf.Write(report, details);

        var text = TextOf(pdf);
        text.ShouldContain("SỞ KHOA HỌC VÀ CÔNG NGHỆ");
        text.ShouldContain("BÁO CÁO KIỂM TRA CHỮ KÝ SỐ");
        text.ShouldContain("quyết định.pdf");
        text.ShouldContain(details.Sha256);
        text.ShouldContain("Văn bản sau khi ký bị chỉnh sửa");
        text.ShouldContain("Trần Văn An");
        text.ShouldContain(report.Signatures[0].Signer!.Serial);
        text.ShouldContain("TOTAL-FAILED");
        var plain = text[..text.LastIndexOf("Phần kỹ thuật", StringComparison.Ordinal)];
        plain.ShouldContain("Với tư cách");
        plain.ShouldContain("chính sách mặc định của Ấn Tín");
        plain.ShouldContain("Không dùng bản này");
        plain.ShouldNotContain("CN=");
        plain.ShouldNotContain("3 0 R");
        plain.ShouldNotContain(report.Signatures[0].Signer!.Serial);
        text.ShouldContain("Thay đổi không được phép");
        text.ShouldContain("3 0 R");
        text.ShouldContain("không có dấu thời gian vì nơi lập chưa cấu hình");
        text.ShouldContain("Trang 1/");
        ReportPdf.Write(report, details).ShouldBe(pdf);
        PdfDocument.TryRead(pdf, out var document, out _).ShouldBeTrue();
        EmbeddedFiles
            .Of(document!.Latest)
            .ShouldHaveSingleItem()
            .Name.ShouldBe("ket-qua-kiem-tra.json");
    }

    [Fact]
    public async Task Report_InEnglish_HasNoVietnameseSentence()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var report = await Authority.CheckAsync(signed);

        var text = TextOf(
            ReportPdf.Write(
                report,
                ReportDetails.Of(PdfSource.FromMemory(signed), "letter.pdf") with
                {
                    Language = "en",
                }
            )
        );

        text.ShouldContain("SIGNATURE VALIDATION REPORT");
        text.ShouldContain("The signature is valid, signed by: Trần Văn An");
        text.ShouldContain("Page 1/");
        text.ShouldNotContain("Chữ ký");
        text.ShouldNotContain("Trang ");
    }

    [Fact]
    public async Task Report_WithAStamp_IsAPdfThatTheCheckerAndOutsideToolsAccept()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var report = await Authority.CheckAsync(signed);

        var printed = await ReportPdf.WriteAsync(
            report,
            ReportDetails.Of(PdfSource.FromMemory(signed), "letter.pdf"),
            Authority
        );

        printed.Stamp.ShouldBe(ReportStamp.Stamped);
        var own = await Authority.CheckAsync(printed.Pdf);
        own.DocumentTimestamps.ShouldHaveSingleItem().Passed.ShouldBeTrue();
        TextOf(printed.Pdf).ShouldContain("Báo cáo này được gắn dấu thời gian");
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, printed.Pdf);
        var qpdf = await OutsideTool.RunAsync("qpdf", "--check", path);
        qpdf.ExitCode.ShouldBe(0, qpdf.Both);
        var text = await OutsideTool.RunAsync("pdftotext", "-layout", path, "-");
        text.Output.Normalize(NormalizationForm.FormC)
            .ShouldContain("Chữ ký số hợp lệ, ký bởi: Trần Văn An");
        var pdfsig = await OutsideTool.RunAsync("pdfsig", "-nocert", path);
        pdfsig.Output.ShouldContain("DocumentTimestamp1");
        pdfsig.Output.ShouldContain("Total document signed");
        File.Delete(path);
    }

    [Fact]
    public async Task Report_WhoseServiceIsSilent_IsMadeAndSaysSo()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var report = await Authority.CheckAsync(signed);

        var printed = await ReportPdf.WriteAsync(
            report,
            ReportDetails.Of(PdfSource.FromMemory(signed), "letter.pdf"),
            new SilentService()
        );

        printed.Stamp.ShouldBe(ReportStamp.Unavailable);
        printed.Problem.ShouldBe("silent");
        TextOf(printed.Pdf).ShouldContain("dịch vụ cấp dấu thời gian không trả lời");
    }

    [Fact]
    public async Task Report_OfAFileWithAHostileName_IsPrinted()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var report = await Authority.CheckAsync(signed);

        var pdf = ReportPdf.Write(
            report,
            ReportDetails.Of(
                PdfSource.FromMemory(signed),
                "a\u0000\u202Efdp\uD800\uFFFE" + new string('x', 5_000)
            )
        );

        var text = TextOf(pdf);
        text.ShouldContain("fdp");
        text.Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public async Task Report_OfAFileThatCannotBeRead_HasAConclusion()
    {
        byte[] nothing = [1, 2, 3];
        var report = await SignatureValidator.ValidateAsync(
            nothing,
            new ValidationContext { At = Authority.Clock }
        );

        TextOf(ReportPdf.Write(report, ReportDetails.Of(PdfSource.FromMemory(nothing), "lạ.bin")))
            .ShouldContain("UNREADABLE");
    }

    private async Task<byte[]> EditedAsync() =>
        TestDocuments.Update(
            await Authority.SignAsync(TestDocuments.Plain()),
            (update, _) =>
                update.Replace(
                    3,
                    page => page.With("Rotate", new AnTin.Pdf.Objects.PdfInteger(180))
                )
        );

    private static string TextOf(byte[] pdf)
    {
        PdfDocument.TryRead(pdf, out var document, out var error).ShouldBeTrue(error?.ToString());
        var lines = document!.Latest.Pages.SelectMany(page =>
            PageText.Lines(document.Latest, page).Select(line => line.Text)
        );
        return string.Join(' ', lines);
    }

    private sealed class SilentService : ITimestampSource
    {
        public ValueTask<byte[]> StampAsync(
            ReadOnlyMemory<byte> digest,
            System.Security.Cryptography.HashAlgorithmName algorithm,
            CancellationToken cancellation = default
        ) => throw new TimestampUnavailableException("silent");
    }
}
