using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Authority.Database;
using AnTin.Server.Hosting;
using AnTin.TestKit;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Tests.Commands;

/// <summary><c>antin ca organisation</c>, and the secrets that commands take from files.</summary>
public sealed class PaperOrderTests : IDisposable
{
    private const string Verifier = "thamdinh1@hoaban.gov.vn";
    private const string Approver = "pheduyet1@hoaban.gov.vn";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Order_ByLockedOfficersOrASecondTime_IsRefused()
    {
        await FoundAsync();

        (await OrderAsync("none.pem", verifier: Approver, approver: Verifier)).ShouldContain(
            "CLI-OFFICER-ROLE"
        );
        await PassAsync("account", "lock", Verifier);
        (await OrderAsync("locked.pem")).ShouldContain("CLI-OFFICER-CLOSED");
        await PassAsync("account", "unlock", Verifier);

        (await OrderAsync("first.pem")).ShouldBeEmpty();
        (await OrderAsync("second.pem")).ShouldContain("CLI-ORGANISATION-CERTIFIED");
        (await OrderAsync("third.pem", "--another")).ShouldBeEmpty();
        folder
            .Files()
            .Where(file => file.EndsWith(".pem", StringComparison.Ordinal))
            .ShouldBe(["first.pem", "third.pem"], ignoreOrder: true);
    }

    /// <summary>Killed after the authority took the order in and before it intended anything.</summary>
    [Fact]
    public async Task Order_AfterOneThatWasCutOff_ClosesThatOneAndIsIssued()
    {
        await FoundAsync();
        (await OrderAsync("first.pem")).ShouldBeEmpty();
        await LeaveOneAcceptedAsync();

        (await OrderAsync("second.pem", "--another")).ShouldBeEmpty();

        (await RunAsync("ca", "status")).Output.ShouldNotContain("Accepted");
    }

    [Fact]
    public async Task Order_WhoseFileCannotBeWritten_IsRefusedBeforeAnybodySigns()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await FoundAsync();

        (await OrderAsync("first.pem", target: "/proc/first.pem")).ShouldContain("CLI-VALUE");

        (await OrderAsync("first.pem")).ShouldBeEmpty();
    }

    [Fact]
    public async Task SecretFile_ThatOthersCanRead_IsRefusedAndChangesNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await PassAsync("migrate");
        await PassAsync("account", "add", Verifier, "--name", "Lò Thị Mai", "--roles", "verifier");
        var open = folder.Write("password.txt", "một câu ngắn dễ nhớ");
        File.SetUnixFileMode(
            open,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead
        );

        (await RunAsync("account", "reset", Verifier, "--password-file", open)).Error.ShouldContain(
            "CLI-SECRET-OPEN"
        );
        OwnerOnlyFile.Close(open);
        await PassAsync("account", "reset", Verifier, "--password-file", open);
        (
            await RunAsync(
                "account",
                "add",
                "cntt@hoaban.edu.vn",
                "--name",
                "Hoa",
                "--organisation",
                "HB.01",
                "--password-file",
                open
            )
        ).Error.ShouldContain("--password-file is for officers");
    }

    private async Task FoundAsync()
    {
        await PassAsync("keys", "init");
        await PassAsync("migrate");
        var ceremony = folder.Write(
            "ceremony.json",
            File.ReadAllText(Repository.PathOf("docs", "samples", "ceremony-hoaban.json"))
                .Replace("RSA-4096", "P-384", StringComparison.Ordinal)
                .Replace("RSA-3072", "P-256", StringComparison.Ordinal)
        );
        var pins = folder.Write(
            "pins.json",
            $$"""{ "{{Verifier}}": "482916", "thamdinh2@hoaban.gov.vn": "731508", "{{Approver}}": "905274" }"""
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(pins, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            (await RunAsync("ceremony", ceremony, "--pins", pins)).Error.ShouldContain(
                "CLI-SECRET-OPEN"
            );
            OwnerOnlyFile.Close(pins);
        }

        await PassAsync("ceremony", ceremony, "--pins", pins);
        await PassAsync("account", "add", Verifier, "--name", "Mai", "--roles", "verifier");
        await PassAsync("account", "add", Approver, "--name", "Ban", "--roles", "approver");
        await PassAsync(
            "organisation",
            "import",
            Repository.PathOf("docs", "samples", "organisations-hoaban.csv")
        );
    }

    /// <summary>What the command complains of; empty when it issued.</summary>
    private async Task<string> OrderAsync(
        string name,
        string? flag = null,
        string verifier = Verifier,
        string approver = Approver,
        string? target = null
    )
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = folder.Write(
            name + ".csr",
            new CertificateRequest("CN=-", key, HashAlgorithmName.SHA256).CreateSigningRequestPem()
        );
        string[] command =
        [
            "ca",
            "organisation",
            request,
            target ?? request[..^".csr".Length],
            "--code",
            "hb.01.01",
            "--mailbox",
            "vanthu.thpt1@hoaban.edu.vn",
            "--device",
            "0A00001",
            "--verifier",
            verifier,
            "--approver",
            approver,
            "--pins",
            PinsPath(request),
        ];
        var (code, _, error) = await RunAsync(flag is null ? command : [.. command, flag]);
        return code == 0 ? "" : error;
    }

    private async Task LeaveOneAcceptedAsync()
    {
        await using var database = TrustDomains
            .Authority(folder.Settings)
            .Open()
            .ShouldBeOfType<AuthorityDb>();
        var done = await database.Orders.AsNoTracking().SingleAsync();
        database.Orders.Add(
            new OrderRecord
            {
                OrderId = Guid.CreateVersion7(),
                RequestId = Guid.CreateVersion7(),
                DossierCode = done.DossierCode,
                Canonical = done.Canonical,
                Digest = done.Digest,
                VerifierId = done.VerifierId,
                VerificationSignature = done.VerificationSignature,
                VerifiedAt = done.VerifiedAt,
                ApproverId = done.ApproverId,
                ApprovalSignature = done.ApprovalSignature,
                ApprovedAt = done.ApprovedAt,
                Custody = done.Custody,
                ProfileId = done.ProfileId,
                ProfileHash = done.ProfileHash,
                CaId = done.CaId,
                AcceptedAt = done.AcceptedAt,
                State = OrderState.Accepted,
                Attempt = 1,
            }
        );
        await database.SaveChangesAsync();
    }

    private static string PinsPath(string beside) =>
        Path.Combine(Path.GetDirectoryName(beside)!, "pins.json");

    private async Task PassAsync(params string[] arguments)
    {
        var (code, said, error) = await RunAsync(arguments);
        code.ShouldBe(0, $"{string.Join(' ', arguments)}\n{said}\n{error}");
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        folder.RunAsync(arguments);
}
