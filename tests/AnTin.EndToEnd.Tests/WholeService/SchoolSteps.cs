using System.Text.RegularExpressions;
using AnTin.TestKit.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>What an officer of a school does at the counter, step by step in the browser.</summary>
internal sealed partial class SchoolSteps(DemoService demo, IPage page)
{
    /// <summary>Path of the dossier at hand, from <see cref="OpenDossierAsync"/> on.</summary>
    public string Home { get; private set; } = "";

    public async Task SignInAsync(string login, string password)
    {
        await page.GotoAsync("/account/login");
        await page.FillAllAsync(("Email", login), ("Mật khẩu", password));
        await page.Press("Đăng nhập");
    }

    public async Task OpenDossierAsync(int count)
    {
        await page.GotoAsync("/workspace/dossiers/new");
        await page.GetByLabel("Số lượng YC").FillAsync($"{count}");
        await page.Press("Lưu và tiếp tục");
        await Expect(page.GetByText("Lưu hồ sơ thành công")).ToBeVisibleAsync();
        await Expect(page.GetByText("Đang tạo", new() { Exact = true }).First).ToBeVisibleAsync();
        Home = new Uri(page.Url).AbsolutePath;
    }

    public async Task FillReceiverAsync(string mailbox, string phone)
    {
        await page.GotoAsync($"{Home}/receiver");
        await page.FillAllAsync(
            ("Họ và tên người tiếp nhận", "Trần Thị Hoa"),
            ("Số CMND/CCCD/Hộ chiếu", "099185001234"),
            ("Ngày cấp", "01/01/2023"),
            ("Nơi cấp", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            ("Chức vụ", "Cán bộ công nghệ thông tin"),
            ("Điện thoại", phone),
            ("Địa chỉ thư công vụ", mailbox),
            ("Số nhà/tên đường", "Số 1, đường Ban Trắng")
        );
        await page.GetByLabel("Tỉnh/Thành phố").SelectOptionAsync("Hoa Ban");
        await page.Press("Lưu");
        await Expect(page.GetByText("Lưu hồ sơ thành công")).ToBeVisibleAsync();
    }

    /// <summary>Opens a workbook in the import; what comes of it stands on the page.</summary>
    public async Task CheckWorkbookAsync(string file)
    {
        await page.GotoAsync($"{Home}/import");
        await page.SetInputFilesAsync("#Workbook", file);
        await page.Press("Mở file và kiểm tra tất cả");
    }

    public async Task ImportAsync(string file, int rows)
    {
        await CheckWorkbookAsync(file);
        await page.Press($"Import {rows} dòng");
        await Expect(page.GetByText($"Tất cả ({rows})")).ToBeVisibleAsync();
    }

    /// <summary>"Xuất văn bản": the letter, as downloaded.</summary>
    public async Task<string> ExportAsync(string number)
    {
        await page.GotoAsync($"{Home}/letter");
        await page.FillAllAsync(
            ("Số Công văn", number),
            ("Ngày ban hành", DateTimeText.TodayInVietnam())
        );
        var download = await page.RunAndWaitForDownloadAsync(() => page.Press("Xuất văn bản"));
        var path = demo.Scratch($"{Path.GetRandomFileName()}.pdf");
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>"Đính kèm văn bản" and what the portal answers.</summary>
    public async Task AttachAsync(string file)
    {
        await page.GotoAsync($"{Home}/letter");
        await page.SetInputFilesAsync("#Attachment", file);
        await page.Press("Đính kèm văn bản");
    }

    public async Task SubmitAsync()
    {
        await page.GotoAsync($"{Home}/submit");
        await page.Press("Nộp hồ sơ");
    }

    /// <summary>Public code of the dossier at hand, as its page says it.</summary>
    public async Task<string> LookupCodeAsync()
    {
        await page.GotoAsync(Home);
        return LookupCode().Match(await page.TitleAsync()).Value;
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.None, 1000)]
    private static partial Regex LookupCode();
}
