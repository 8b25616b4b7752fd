using System.Text;
using AnTin.TestKit.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>S03: each refusal with a really made file, the exact sentence and the named cause; then it goes through.</summary>
[Collection(nameof(WholeSite))]
public sealed class LetterRefusalTests(WholeSite site)
{
    private const string E1 =
        "Không nộp được hồ sơ do văn bản chưa được ký số và chữ ký số không hợp lệ";
    private const string E2 = "Thông tin cá nhân không phù hợp với DLQGvDC không thể thêm mới";
    private const string E3 = "Bạn nhập số lượng yêu cầu chưa đủ so với trên văn bản";
    private const string School = "TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 2 HOA BAN";

    private DemoService Demo => site.Demo;

    [Fact]
    public async Task Officer_MeetsEachRefusal_AndGetsPastIt()
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        var account = Demo.Account("organisation");
        var school = new SchoolSteps(Demo, page);
        await school.SignInAsync(account.Login, account.Password!);
        await school.OpenDossierAsync(5);
        await school.FillReceiverAsync(account.Login, "0900 000 078");
        foreach (var number in Enumerable.Range(1, 4))
        {
            await AddAsync(page, school, Teacher.Of(number));
            await Expect(page.GetByText($"Tất cả ({number})")).ToBeVisibleAsync();
        }

        await MismatchAsync(page, school);
        var code = await CodeAsync(page, school);
        await CountAsync(page, school);
        await AddAsync(page, school, Teacher.Of(5));
        var letter = await school.ExportAsync("02/CV-THPT2");
        foreach (var (file, cause) in await FaultyAsync(letter))
        {
            await RefusedAsync(page, school, file, E1, cause);
        }

        await AnotherDossierAsync(page, school);
        (await CodeAsync(page, school)).ShouldBe(code, "refusals take no number");
        await school.AttachAsync(await Demo.SignAsync(letter, Demo.PathOf("organisationPkcs12")));
        await Expect(page.GetByText($"Văn bản/Hồ sơ ký số hợp lệ Ký bởi: {School}"))
            .ToBeVisibleAsync();
        await school.SubmitAsync();
        await Expect(page.GetByText("Chờ tiếp nhận", new() { Exact = true }).First)
            .ToBeVisibleAsync();
        (await CodeAsync(page, school)).ShouldBe(code, "the number is the one it was made with");
        await page.Context.CloseAsync();
        site.Complaints.ShouldBeEmpty();
    }

    /// <summary>(f): E2, and what was typed is still there.</summary>
    private static async Task MismatchAsync(IPage page, SchoolSteps school)
    {
        var other = Teacher.Of(5) with { BirthDate = "12/07/1999" };
        await AddAsync(page, school, other);
        await Expect(page.GetByText(E2).First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Họ tên", new() { Exact = true }))
            .ToHaveValueAsync(other.Name);
        await Expect(page.GetByLabel("Địa chỉ thư điện tử công vụ"))
            .ToHaveValueAsync(other.Mailbox);
        await Expect(page.GetByLabel("Ngày sinh", new() { Exact = true }))
            .ToHaveValueAsync("12/07/1999");
        await page.LookAsync("refusal-mismatch");
        await page.GotoAsync($"{school.Home}/rows");
        await Expect(page.GetByText("Tất cả (4)")).ToBeVisibleAsync();
    }

    /// <summary>(e): the letter says five, the list has four.</summary>
    private async Task CountAsync(IPage page, SchoolSteps school)
    {
        var letter = await school.ExportAsync("01/CV-THPT2");
        await school.AttachAsync(await Demo.SignAsync(letter, Demo.PathOf("organisationPkcs12")));
        await school.SubmitAsync();
        await Expect(page.GetByText(E3).First).ToBeVisibleAsync();
        await Expect(page.GetByText("4/5").First).ToBeVisibleAsync();
        await page.LookAsync("refusal-count");
    }

    /// <summary>One really made file for each cause, with the words the page must say.</summary>
    private async Task<IReadOnlyList<(string File, string Cause)>> FaultyAsync(string letter)
    {
        var own = Demo.PathOf("organisationPkcs12");
        var odd = new OddCertificates(Demo);
        var longAgo = TimeProvider.System.GetUtcNow().AddDays(-1 - (5 * 366));
        var expired = await odd.MakeAsync(School, longAgo);
        return
        [
            (letter, "chưa có chữ ký số"),
            (
                await EditedAsync(await Demo.SignAsync(letter, own)),
                "văn bản sau khi ký bị chỉnh sửa"
            ),
            (await Demo.SignAsync(letter, own, timeStamp: false), "chữ ký không có dấu thời gian"),
            (
                await Demo.SignAsync(letter, Demo.PathOf("clerkPkcs12")),
                "ký bằng chứng thư số cá nhân"
            ),
            (
                // Who asks first is refused; an offline program is not.
                await Demo.SignAsync(letter, Demo.PathOf("revokedPkcs12"), true, "--offline"),
                "chứng thư số của người ký đã bị thu hồi"
            ),
            (
                await odd.SignCarelesslyAsync(letter, expired),
                "chứng thư số của người ký đã hết hạn"
            ),
            (
                await Demo.SignAsync(letter, Demo.PathOf("organisationPkcs12School1")),
                "ký bằng chứng thư số của cơ quan, tổ chức khác"
            ),
        ];
    }

    private static async Task RefusedAsync(
        IPage page,
        SchoolSteps school,
        string file,
        string sentence,
        string cause
    )
    {
        await school.AttachAsync(file);
        await Expect(page.GetByText(cause).First).ToBeVisibleAsync();
        await school.SubmitAsync();
        await Expect(page.GetByText(sentence).First).ToBeVisibleAsync();
        await Expect(page.GetByText(cause).First).ToBeVisibleAsync();
    }

    /// <summary>A letter of another draft, rightly signed, is not this dossier's.</summary>
    private async Task AnotherDossierAsync(IPage page, SchoolSteps school)
    {
        await school.AttachAsync(Demo.PathOf("signedLetter"));
        await Expect(page.GetByText("Văn bản này được xuất từ hồ sơ khác").First)
            .ToBeVisibleAsync();
        await school.SubmitAsync();
        await Expect(page.GetByText("Văn bản này được xuất từ hồ sơ khác").First)
            .ToBeVisibleAsync();
        await page.LookAsync("refusal-other-dossier");
    }

    private async Task<string> EditedAsync(string signed)
    {
        var bytes = await File.ReadAllBytesAsync(signed);
        var edited = Demo.Scratch("edited.pdf");
        // One figure of the file's own metadata changes; it still opens everywhere.
        var place = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("/MediaBox"));
        place.ShouldBeGreaterThan(0);
        var digit = place + bytes.AsSpan(place).IndexOfAnyInRange((byte)'1', (byte)'8');
        bytes[digit]++;
        await File.WriteAllBytesAsync(edited, bytes);
        return edited;
    }

    private static async Task<string> CodeAsync(IPage page, SchoolSteps school)
    {
        await page.GotoAsync(school.Home);
        if (await page.GetByText("Mã hồ sơ").CountAsync() == 0)
        {
            await page.GotoAsync($"{school.Home}/general");
        }

        return (await page.Locator(".code").First.TextContentAsync())!.Trim();
    }

    private static async Task AddAsync(IPage page, SchoolSteps school, Teacher teacher)
    {
        await page.GotoAsync($"{school.Home}/rows/edit");
        await page.FillAllAsync(
            ("Họ tên", teacher.Name),
            ("Ngày sinh", teacher.BirthDate),
            ("Điện thoại", teacher.Phone),
            ("Số định danh cá nhân", teacher.IdNumber),
            ("Ngày cấp", "01/01/2023"),
            ("Nơi cấp", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            ("Chức vụ", "Giáo viên"),
            ("Địa chỉ thư điện tử công vụ", teacher.Mailbox)
        );
        await page.GetByLabel("Tỉnh, thành phố").SelectOptionAsync("Hoa Ban");
        await page.Press("Lưu");
    }

    private sealed record Teacher(
        string Name,
        string BirthDate,
        string IdNumber,
        string Phone,
        string Mailbox
    )
    {
        public static Teacher Of(int number) =>
            new(
                $"Lò Thị {(char)('A' + number)}nh",
                $"0{number}/05/1985",
                $"09918500210{number}",
                $"090000021{number}",
                $"ltanh.gv{number}@hoaban.edu.vn"
            );
    }
}
