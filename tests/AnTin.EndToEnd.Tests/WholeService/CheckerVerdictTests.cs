using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AnTin.Signatures.Tests;
using AnTin.TestKit.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>S18: a stranger drops five files and reads five different verdicts; nothing of them stays.</summary>
[Collection(nameof(WholeSite))]
public sealed class CheckerVerdictTests(WholeSite site)
{
    private const string School = "TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 2 HOA BAN";
    private const string Authority = "CA phục vụ các cơ quan Nhà nước Tỉnh Hoa Ban G1";

    private DemoService Demo => site.Demo;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FiveFiles_GiveFiveVerdicts_AndAreNotKept(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var files = await FilesAsync();
        var before = FilesOfTheService();
        var page = await site.OpenAsync(scripts: scripts);
        await page.GotoAsync("/verify");
        await page.SetInputFilesAsync("#Upload", files.Select(file => file.Path));
        await page.Press("Kiểm tra");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("1 trong 5 tệp hợp lệ");
        foreach (var file in files)
        {
            var part = page.Locator($"section[aria-label='{Path.GetFileName(file.Path)}']");
            await Expect(part.Locator(".verdict h2")).ToContainTextAsync(file.Verdict);
            await Expect(part.Locator(".verdict .next")).ToContainTextAsync("Việc cần làm:");
            var verdict = part.Locator(".signature");
            await Expect(verdict).ToContainTextAsync(file.Signer);
            await Expect(verdict).ToContainTextAsync("ỦY BAN NHÂN DÂN TỈNH HOA BAN");
            await Expect(verdict).ToContainTextAsync($"Nơi cấp chứng thư: {Authority}");
            await Expect(verdict).ToContainTextAsync(DateTimeText.TodayInVietnam());
        }

        await Expect(
                page.GetByText("1 hợp lệ · 2 chưa kết luận · 1 không dùng được · 1 không hợp lệ")
            )
            .ToBeVisibleAsync();
        await Expect(page.Locator(".signature").First).ToBeHiddenAsync();
        if (scripts)
        {
            await page.LookAsync("check-2-five");
        }

        var after = FilesOfTheService();
        after.Except(before, StringComparer.Ordinal).ShouldBeEmpty("a checked file is not kept");
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Resources_OfferTheRoot_ByTheFingerprintOfWhatArrives()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await page.GotoAsync("/resources");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(
                    AriaRole.Link,
                    new() { Name = "Tải chứng thư RootCA chuyên dùng Tỉnh Hoa Ban G1" }
                )
                .ClickAsync()
        );
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        var root = X509CertificateLoader.LoadCertificateFromFile(Demo.PathOf("root"));
        bytes.ToArray().ShouldBe(root.RawData);
        await Expect(page.GetByRole(AriaRole.Main))
            .ToContainTextAsync(Convert.ToHexString(SHA256.HashData(root.RawData)));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lookup_ByWholeSerial_ShowsTheCertificateAndNobodysData(bool scripts)
    {
        if (site.Browser is null)
        {
            return;
        }

        var serial = await SerialAsync("activePerson");
        var page = await site.OpenAsync(scripts: scripts);
        await page.GotoAsync("/lookup/certificate");
        await page.GetByLabel("Số hiệu chứng thư").FillAsync(serial);
        await page.Press("Tra cứu");
        await Expect(page.GetByText("Hoạt động", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(Authority);
        (await page.GetByRole(AriaRole.Main).TextContentAsync())!.ShouldNotContain("@");
        await page.ShouldReadWellAsync(scripts);

        await page.GetByLabel("Số hiệu chứng thư").FillAsync(serial[..^2]);
        await page.Press("Tra cứu");
        await Expect(page.GetByText("Không có chứng thư nào mang số hiệu này").First)
            .ToBeVisibleAsync();
        await page.GotoAsync($"/lookup/certificate?serial={await SerialAsync("revokedPerson")}");
        await Expect(page.GetByText("Đã thu hồi", new() { Exact = false }).First)
            .ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task<IReadOnlyList<(string Path, string Verdict, string Signer)>> FilesAsync()
    {
        var letter = Demo.PathOf("unsignedLetter");
        var own = Demo.PathOf("organisationPkcs12");
        var good = await Demo.SignAsync(letter, own);
        var unknown = await new OddCertificates(Demo).MakeAsync(
            School,
            TimeProvider.System.GetUtcNow().AddDays(-1),
            host: "status.hoaban.example"
        );
        var seal = Demo.Scratch("seal.png");
        await File.WriteAllBytesAsync(seal, TestPictures.Seal());
        return
        [
            (good, "đã ký, nội dung còn nguyên vẹn", School),
            (await EditedAsync(good), "Văn bản sau khi ký bị chỉnh sửa", School),
            (
                await Demo.SignAsync(letter, own, timeStamp: false),
                "Chữ ký số chưa được gắn dấu thời gian",
                School
            ),
            (
                await Demo.SignAsync(letter, unknown, timeStamp: false),
                "Chữ ký số không được kiểm tra trạng thái thu hồi và không được gắn dấu thời gian",
                School
            ),
            (
                await Demo.SignAsync(
                    letter,
                    Demo.PathOf("clerkPkcs12"),
                    true,
                    "--image",
                    seal,
                    "--rect",
                    "350,100,90,90"
                ),
                "Sử dụng chứng thư chữ ký số của cá nhân (văn thư) để tạo chữ ký số tổ chức",
                "Lò Thị Vân"
            ),
        ];
    }

    private async Task<string> EditedAsync(string signed)
    {
        var bytes = await File.ReadAllBytesAsync(signed);
        var place = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("/MediaBox"));
        var digit = place + bytes.AsSpan(place).IndexOfAnyInRange((byte)'1', (byte)'8');
        bytes[digit]++;
        var edited = Demo.Scratch($"{Path.GetRandomFileName()}.edited.pdf");
        await File.WriteAllBytesAsync(edited, bytes);
        return edited;
    }

    private async Task<string> SerialAsync(string name)
    {
        var answer = await TestKit.OutsideTool.RunAsync(
            "openssl",
            "x509",
            "-in",
            Demo.PathOf(name),
            "-noout",
            "-serial"
        );
        return answer.Output.Trim().Split('=')[1];
    }

    /// <summary>All files of the service but those its databases keep for themselves.</summary>
    private List<string> FilesOfTheService() =>
        [
            .. Directory
                .EnumerateFiles(Demo.Data, "*", SearchOption.AllDirectories)
                .Where(path =>
                    !path.Contains(".db", StringComparison.Ordinal)
                    && !path.Contains("inbox", StringComparison.Ordinal)
                    && !path.Contains("status", StringComparison.Ordinal)
                ),
        ];
}
