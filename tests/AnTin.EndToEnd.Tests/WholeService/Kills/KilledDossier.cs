using AnTin.TestKit;
using AnTin.TestKit.Demo;

namespace AnTin.EndToEnd.Tests.WholeService.Kills;

/// <summary>
/// One dossier of two teachers on its way from "Nộp hồ sơ" to "Đã giải quyết" through a process that dies. Whoever acts
/// does what a person would: looks again where the dossier stands, and goes on from there.
/// </summary>
internal sealed class KilledDossier(DemoService demo, Books books, int number) : IDisposable
{
    private const string School =
        "ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ GIÁO DỤC VÀ ĐÀO TẠO; TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 2 HOA BAN";

    private readonly Dictionary<string, FormVisitor> visitors = new(StringComparer.Ordinal);
    private string home = "";

    /// <summary>Id as the databases write it.</summary>
    public string Id { get; private set; } = "";

    public string Phone => $"0900003{number:000}";

    public IReadOnlyList<string> Mailboxes =>
        [$"kill.{number}a@hoaban.edu.vn", $"kill.{number}b@hoaban.edu.vn"];

    public async Task<string> StatusAsync() =>
        (
            await books.RegistrationAsync("""SELECT "Status" FROM "Dossiers" WHERE "Id" = $p""", Id)
        ).Single();

    /// <summary>Everything before submission, undisturbed.</summary>
    public async Task PrepareAsync()
    {
        var school = await VisitorAsync("organisation");
        await school.SendAsync(
            "/workspace/dossiers/new",
            "/workspace/dossiers/new",
            [("Input.Type", "CMCTSCN"), ("Input.DeclaredCount", "2")]
        );
        home = school.Here;
        Id = home.Split('/')[^1].ToUpperInvariant();
        await school.SendAsync($"{home}/receiver", $"{home}/receiver", Receiver());
        foreach (var place in new[] { 0, 1 })
        {
            await school.SendAsync($"{home}/rows/edit", $"{home}/rows/edit", Teacher(place));
        }

        var letter = demo.Scratch($"kill-{number}.pdf");
        await File.WriteAllBytesAsync(
            letter,
            await school.DownloadAsync(
                $"{home}/letter",
                $"{home}/letter?handler=Export",
                [
                    ("Input.Number", $"{number}/CV-THPT2"),
                    ("Input.Subject", "V/v đề nghị cấp chứng thư chữ ký số"),
                    ("Input.IssuedOn", DateTimeText.TodayInVietnam()),
                ]
            )
        );
        var signed = await demo.SignAsync(letter, demo.PathOf("organisationPkcs12"));
        var answer = await school.UploadAsync(
            $"{home}/letter",
            $"{home}/letter?handler=Attach",
            "Attachment",
            signed
        );
        answer.ShouldContain("Văn bản/Hồ sơ ký số hợp lệ Ký bởi:");
    }

    /// <summary>Goes on until the dossier is settled, dying at each of the moments.</summary>
    public async Task SettleAsync(IEnumerable<KillMoment> moments)
    {
        var ahead = new Queue<KillMoment>(moments);
        await Eventually.HoldsAsync(
            async () =>
            {
                var status = await StatusAsync();
                if (ahead.TryPeek(out var moment) && moment.Status == status)
                {
                    ahead.Dequeue();
                    await DieAsync(ActAsync(status), moment.After);
                    return false;
                }

                if (status == "Settled")
                {
                    return true;
                }

                await ActAsync(status);
                return false;
            },
            $"dossier {number} to be settled",
            TimeSpan.FromMinutes(3)
        );
        ahead.ShouldBeEmpty($"dossier {number} was to die at these moments too");
    }

    public void Dispose()
    {
        foreach (var visitor in visitors.Values)
        {
            visitor.Dispose();
        }
    }

    private async Task DieAsync(Task act, TimeSpan after)
    {
        // Not a wait for something to hold: this is the moment of death.
        await Task.Delay(after);
        demo.Kill();
        try
        {
            await act;
        }
        catch (HttpRequestException)
        {
            // Cut off: nobody knows how far it came, which is the point.
        }

        await demo.StartAsync();
    }

    private async Task ActAsync(string status)
    {
        var desk = $"/desk/dossiers/{Id.ToLowerInvariant()}";
        switch (status)
        {
            case "LetterExported":
                await (await VisitorAsync("organisation")).SendAsync(
                    $"{home}/submit",
                    $"{home}/submit",
                    []
                );
                break;
            case "AwaitingReception":
                await DeskAsync("reception", desk, "accept");
                break;
            case "Received":
                await DeskAsync("verifier", desk, "acceptRest");
                break;
            case "UnderVerification":
                await DeskAsync("verifier", desk, "send");
                break;
            case "AwaitingApproval":
                await DeskAsync("approver", desk, "approve");
                break;
        }
    }

    private async Task DeskAsync(string role, string desk, string handler)
    {
        var officer = demo.Account(role);
        await (await VisitorAsync(role)).SendAsync(
            desk,
            $"{desk}?handler={handler}",
            [("Pin", officer.Pin ?? "")]
        );
    }

    /// <summary>Signs in once; the cookie outlives the process.</summary>
    private async Task<FormVisitor> VisitorAsync(string role)
    {
        if (visitors.TryGetValue(role, out var known))
        {
            return known;
        }

        var account = demo.Account(role);
        var visitor = new FormVisitor(demo.Address);
        await visitor.SignInAsync(account.Login, account.Password!);
        return visitors[role] = visitor;
    }

    private IEnumerable<(string, string)> Receiver() =>
        [
            ("Receiver.FullName", "Trần Thị Hoa"),
            ("Receiver.IdNumber", "099185001234"),
            ("Receiver.IssuedOn", "01/01/2023"),
            ("Receiver.IssuedBy", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            ("Receiver.Title", "Cán bộ công nghệ thông tin"),
            ("Receiver.Phone", Phone),
            ("Receiver.Mailbox", demo.Account("organisation").Login),
            ("Receiver.Street", "Số 1, đường Ban Trắng"),
            ("Receiver.Province", "Hoa Ban"),
        ];

    private IEnumerable<(string, string)> Teacher(int place) =>
        [
            ("Input.FullName", $"Quàng Văn {(place == 0 ? "Bách" : "Long")}"),
            ("Input.BirthDate", "12/07/1985"),
            ("Input.Phone", $"090004{number:000}{place}"),
            ("Input.IdNumber", $"099085{number:000}0{place}1"),
            ("Input.IdIssuedOn", "01/01/2023"),
            ("Input.IdIssuedBy", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            ("Input.Organisation", School),
            ("Input.Title", "Giáo viên"),
            ("Input.Mailbox", Mailboxes[place]),
            ("Input.Province", "Hoa Ban"),
            ("Input.Custody", "Central"),
        ];
}
