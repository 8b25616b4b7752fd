using System.Text.RegularExpressions;
using AnTin.EndToEnd.Tests.WholeService.Kills;
using AnTin.TestKit;

namespace AnTin.EndToEnd.Tests.WholeService.Operating;

/// <summary>
/// "From an empty machine to the first dossier" of docs/operations.md: every step by the command that the page names, and
/// the last ones through the pages that people see.
/// </summary>
public sealed partial class EmptyMachineTests
{
    private const string School = "cntt.thpt1@hoaban.edu.vn";
    private const string Reception = "tiepnhan1@hoaban.gov.vn";
    private const string Password = "hoa ban nở trắng 2026";

    [Fact]
    public async Task EmptyMachine_StepByStep_ReceivesItsFirstDossier()
    {
        await using var service = new InstalledService();
        await service.FoundAsync();
        var links = await PeopleAsync(service);
        await FirstCertificateAsync(service);
        await service.ServeAsync();
        using var school = await EnterAsync(service, School, links[0]);
        using var officer = await EnterAsync(service, Reception, links[1]);

        var home = await FileAsync(service, school);
        (await school.SendAsync($"{home}/submit", $"{home}/submit", [])).ShouldContain(
            "Chờ tiếp nhận"
        );
        var desk = $"/desk/dossiers/{home.Split('/')[^1]}";
        var received = await officer.SendAsync(desk, $"{desk}?handler=accept", []);

        received.ShouldContain("Đã tiếp nhận hồ sơ");
        (await service.RunAsync("audit", "verify")).ShouldContain("lines intact");
        (await service.RunAsync("account", "list")).ShouldContain("hoạt động / active");
        (await service.RunAsync("ca", "status")).ShouldContain("trễ / late 0");
        (await service.RunAsync("doctor")).ShouldContain("An Ấn Tín service");
        await BackUpAsync(service);
    }

    /// <summary>Organisations and accounts; the answer is the links of the school and of the officer of reception.</summary>
    private static async Task<IReadOnlyList<string>> PeopleAsync(InstalledService service)
    {
        await service.RunAsync("organisation", "import", "docs/samples/organisations-hoaban.csv");
        string[][] accounts =
        [
            [School, "--name", "Trần Thị Hoa", "--organisation", "HB.01.01"],
            [Reception, "--name", "Lường Văn Kiên", "--roles", "reception"],
            ["thamdinh1@hoaban.gov.vn", "--name", "Lò Thị Mai", "--roles", "verifier"],
            ["pheduyet1@hoaban.gov.vn", "--name", "Nguyễn Hoài Ban", "--roles", "approver"],
        ];
        var links = new List<string>();
        foreach (var account in accounts)
        {
            var said = await service.RunAsync(["account", "add", .. account]);
            links.Add(new Uri(Link().Match(said).Value).PathAndQuery);
        }

        return links;
    }

    /// <summary>The school's own certificate, ordered on paper, and its key as a PKCS#12.</summary>
    private static async Task FirstCertificateAsync(InstalledService service)
    {
        await service.MakeSchoolKeyAsync();
        await service.RunAsync(
            "ca",
            "organisation",
            "school.csr",
            "school.pem",
            "--code",
            "HB.01.01",
            "--mailbox",
            "vanthu.thpt1@hoaban.edu.vn",
            "--device",
            "0A00001",
            "--verifier",
            "thamdinh1@hoaban.gov.vn",
            "--approver",
            "pheduyet1@hoaban.gov.vn",
            "--pins",
            "pins.json"
        );
        await service.RunAsync("ca", "export", "authorities");
        OwnerOnlyFile.Write(service.PathOf("p12.txt"), "hoa-ban-p12");
        await service.OpenSslAsync(
            "pkcs12 -export -inkey school.key -in school.pem -certfile authorities/chain.pem -passout file:p12.txt -out school.p12"
        );
    }

    /// <summary>Opens the printed link, chooses a password, signs in.</summary>
    private static async Task<FormVisitor> EnterAsync(
        InstalledService service,
        string mailbox,
        string link
    )
    {
        var visitor = new FormVisitor(service.Address);
        await visitor.SendAsync(
            link,
            link,
            [("Input.Password", Password), ("Input.PasswordAgain", Password)]
        );
        await visitor.SignInAsync(mailbox, Password);
        return visitor;
    }

    /// <summary>A dossier of one teacher with its signed letter; the answer is its path.</summary>
    private static async Task<string> FileAsync(InstalledService service, FormVisitor school)
    {
        await school.SendAsync(
            "/workspace/dossiers/new",
            "/workspace/dossiers/new",
            [("Input.Type", "CMCTSCN"), ("Input.DeclaredCount", "1")]
        );
        var home = school.Here;
        await school.SendAsync($"{home}/receiver", $"{home}/receiver", Receiver);
        await school.SendAsync($"{home}/rows/edit", $"{home}/rows/edit", Teacher);
        await File.WriteAllBytesAsync(
            service.PathOf("letter.pdf"),
            await school.DownloadAsync(
                $"{home}/letter",
                $"{home}/letter?handler=Export",
                [
                    ("Input.Number", "01/CV-THPT1"),
                    ("Input.Subject", "V/v đề nghị cấp chứng thư chữ ký số"),
                    ("Input.IssuedOn", DateTimeText.TodayInVietnam()),
                ]
            )
        );
        await service.RunAsync(
            "sign",
            "pdf",
            "letter.pdf",
            "letter.signed.pdf",
            "--p12",
            "school.p12",
            "--password-file",
            "p12.txt",
            "--level",
            "B-T",
            "--tsa",
            new Uri(service.Address, "tsa").AbsoluteUri
        );
        // The workers publish their first lists within seconds of the start.
        await Eventually.HoldsAsync(
            async () =>
                (
                    await school.UploadAsync(
                        $"{home}/letter",
                        $"{home}/letter?handler=Attach",
                        "Attachment",
                        service.PathOf("letter.signed.pdf")
                    )
                ).Contains("Văn bản/Hồ sơ ký số hợp lệ Ký bởi:", StringComparison.Ordinal),
            "the letter to count"
        );
        return home;
    }

    /// <summary>The sample of step 10, on the folder of this service.</summary>
    private static async Task BackUpAsync(InstalledService service)
    {
        var answer = await OutsideTool.RunInAsync(
            service.Folder,
            "sh",
            "docs/samples/install/antin-backup.sh",
            "copies",
            "mirror",
            "data"
        );

        answer.ExitCode.ShouldBe(0, answer.Both);
        var copy = Directory.GetDirectories(service.PathOf("copies")).ShouldHaveSingleItem();
        Directory
            .GetFileSystemEntries(copy)
            .Select(Path.GetFileName)
            .ShouldBe(
                [
                    "authority.db",
                    "ceremonies",
                    "files",
                    "keys",
                    "officers",
                    "registration.db",
                    "signing.db",
                    "status",
                ],
                ignoreOrder: true
            );
        File.Exists(service.PathOf("mirror/journal/authority.jsonl")).ShouldBeTrue();
    }

    private static IEnumerable<(string, string)> Receiver =>
        [
            ("Receiver.FullName", "Trần Thị Hoa"),
            ("Receiver.IdNumber", "099185001234"),
            ("Receiver.IssuedOn", "01/01/2023"),
            ("Receiver.IssuedBy", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            ("Receiver.Title", "Cán bộ công nghệ thông tin"),
            ("Receiver.Phone", "0900 000 077"),
            ("Receiver.Mailbox", School),
            ("Receiver.Street", "Số 1, đường Ban Trắng"),
            ("Receiver.Province", "Sơn La"),
        ];

    private static IEnumerable<(string, string)> Teacher =>
        [
            ("Input.FullName", "Quàng Văn Bách"),
            ("Input.BirthDate", "12/07/1985"),
            ("Input.Phone", "0900 000 078"),
            ("Input.IdNumber", "099085001201"),
            ("Input.IdIssuedOn", "01/01/2023"),
            ("Input.IdIssuedBy", "Cục Cảnh sát quản lý hành chính về trật tự xã hội"),
            (
                "Input.Organisation",
                "ỦY BAN NHÂN DÂN TỈNH HOA BAN; SỞ GIÁO DỤC VÀ ĐÀO TẠO; TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 1 HOA BAN"
            ),
            ("Input.Title", "Giáo viên"),
            ("Input.Mailbox", "qvbach.thpt1@hoaban.edu.vn"),
            ("Input.Province", "Sơn La"),
            ("Input.Custody", "Central"),
        ];

    [GeneratedRegex(@"http://\S+/account/reset\?token=[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
