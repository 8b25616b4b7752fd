using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>S02 and the refusals of S03 that a page shows: thirty teachers for central signing, by Excel.</summary>
[Collection(nameof(CounterSite))]
public sealed class FileThirtyTeachersTests(CounterSite site)
{
    [Theory]
    [InlineData(1280, true, 1)]
    [InlineData(375, true, 2)]
    [InlineData(1280, false, 3)]
    public async Task Officer_FromNewDossierToReceipt(int width, bool scripts, int school)
    {
        if (site.Browser is null)
        {
            return;
        }
        var page = await site.OpenAsync(width, scripts);
        await CounterSite.SignInAsync(page, "/workspace/dossiers/new");
        await page.GetByLabel("Số lượng YC").FillAsync("30");
        await page.Press("Lưu và tiếp tục");
        await Expect(page.GetByText("Lưu hồ sơ thành công")).ToBeVisibleAsync();
        await Expect(page.GetByText("Đang tạo")).ToBeVisibleAsync();
        await page.ShouldReadWellAsync(scripts);
        var home = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync($"{home}/receiver");
        await page.Press("Lưu");
        await page.ShouldReadWellAsync(scripts);
        await page.FillAllAsync(
            ("Họ và tên người tiếp nhận", "Trần Thị Hoa"),
            ("Số CMND/CCCD/Hộ chiếu", "099185001234"),
            ("Ngày cấp", "01/01/2023"),
            ("Nơi cấp", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            ("Chức vụ", "Cán bộ công nghệ thông tin"),
            ("Điện thoại", "0900 000 001"),
            ("Địa chỉ thư công vụ", CounterSite.SchoolMailbox),
            ("Số nhà/tên đường", "Số 1, đường Ban Trắng")
        );
        await page.GetByLabel("Tỉnh/Thành phố").SelectOptionAsync("Sơn La");
        await page.Press("Lưu");
        await Expect(page.GetByText("Lưu hồ sơ thành công")).ToBeVisibleAsync();

        await ImportAsync(page, home, scripts, school);
        await LetterAsync(page, home, scripts);

        await page.GotoAsync($"{home}/submit");
        await page.ShouldReadWellAsync(scripts);
        await page.Press("Nộp hồ sơ");
        await Expect(page.GetByText("Chờ tiếp nhận", new() { Exact = true }).First)
            .ToBeVisibleAsync();
        await page.ShouldReadWellAsync(scripts);
        var receipt = await page.APIRequest.GetAsync($"{site.Address}{home}/receipt");
        receipt.Status.ShouldBe(200);
        (await receipt.BodyAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        await LookUpAsync(page, scripts);
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    private static async Task ImportAsync(IPage page, string home, bool scripts, int school)
    {
        await page.GotoAsync($"{home}/import");
        var template = await page.APIRequest.GetAsync(
            new Uri(new Uri(page.Url), "/resources/personal-list.xlsx").AbsoluteUri
        );
        var bytes = await template.BodyAsync();
        await page.SetInputFilesAsync("#Workbook", Sheet(bytes, school, mended: false));
        await page.Press("Mở file và kiểm tra tất cả");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("4 dòng cần sửa trước khi nộp");
        await page.ShouldReadWellAsync(scripts);
        foreach (var row in new[] { 7, 12, 19, 25 })
        {
            await Expect(page.Locator($"#row-{row} .wrong-cell").First).ToBeVisibleAsync();
        }
        var remarks = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Tải tệp có ghi lỗi (.xlsx)" })
                .ClickAsync()
        );
        remarks.SuggestedFilename.ShouldEndWith(".xlsx");

        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập lại tệp đã sửa" }).ClickAsync();
        await page.SetInputFilesAsync("#Workbook", Sheet(bytes, school, mended: true));
        await page.Press("Mở file và kiểm tra tất cả");
        await page.ShouldReadWellAsync(scripts);
        await page.Press("Import 30 dòng");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("30 người trong danh sách");
        await Expect(page.GetByText("Tất cả (30)")).ToBeVisibleAsync();
        await page.ShouldReadWellAsync(scripts);
    }

    private static async Task LetterAsync(IPage page, string home, bool scripts)
    {
        await page.GotoAsync($"{home}/letter");
        await Expect(page.GetByLabel("Trích yếu"))
            .ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex(
                    "sử dụng giải pháp ký số tập trung",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            );
        await page.FillAllAsync(("Số Công văn", "01/CV-THPT1"), ("Ngày ban hành", "29/04/2026"));
        var exported = await page.RunAndWaitForDownloadAsync(() => page.Press("Xuất văn bản"));
        using var pdf = new MemoryStream();
        await using (var stream = await exported.CreateReadStreamAsync())
        {
            await stream.CopyToAsync(pdf);
        }
        await page.GotoAsync($"{home}/letter");
        await page.SetInputFilesAsync("#Attachment", Letter("quét màu.pdf", new byte[26_000_000]));
        await page.Press("Đính kèm văn bản");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Tệp lớn hơn 20 MB");
        await page.SetInputFilesAsync(
            "#Attachment",
            Letter("01-CV-THPT1.signed.pdf", [.. pdf.ToArray(), .. "%FAULTY"u8])
        );
        await page.Press("Đính kèm văn bản");
        await Expect(
                page.GetByText(
                    "Không nộp được hồ sơ do văn bản chưa được ký số và chữ ký số không hợp lệ"
                ).First
            )
            .ToBeVisibleAsync();
        await Expect(page.GetByText("chữ ký không có dấu thời gian").First).ToBeVisibleAsync();
        await page.ShouldReadWellAsync(scripts);
        await page.SetInputFilesAsync(
            "#Attachment",
            Letter("01-CV-THPT1.signed.pdf", pdf.ToArray())
        );
        await page.Press("Đính kèm văn bản");
        await Expect(page.GetByText("Văn bản/Hồ sơ ký số hợp lệ Ký bởi: Trường THPT số 1 Hoa Ban"))
            .ToBeVisibleAsync();
        await page.ShouldReadWellAsync(scripts);
    }

    private static async Task LookUpAsync(IPage page, bool scripts)
    {
        var code = (await page.Locator("nav.trail [aria-current]").TextContentAsync())!.Trim();
        await page.GotoAsync($"/lookup?code={code}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync($"Hồ sơ {code} đang được xử lý");
        (await page.GetByRole(AriaRole.Main).TextContentAsync())!.ShouldNotContain("Trần Thị Hoa");
        await page.ShouldReadWellAsync(scripts);
        foreach (
            var list in new[]
            {
                "/workspace",
                "/workspace/dossiers",
                "/workspace/submitted",
                "/workspace/completed",
                "/workspace/letters",
                "/workspace/search",
                "/workspace/certificates",
                "/workspace/reports",
                "/workspace/account",
            }
        )
        {
            await page.GotoAsync(list);
            await page.ShouldReadWellAsync(scripts);
        }
    }

    private static FilePayload Sheet(byte[] template, int school, bool mended) =>
        new()
        {
            Name = "danh-sach-giao-vien.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = PersonSheet.Fill(template, school, mended),
        };

    private static FilePayload Letter(string name, byte[] bytes) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = bytes,
        };
}
