using System.Text;
using AnTin.Authority.Transparency;
using AnTin.Pki.Signing;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Registration.Contracts;
using AnTin.TestKit;

namespace AnTin.Authority.Tests.Transparency;

/// <summary>S19, the desk's side: what the files of the logs say of one serial, and what they cannot say.</summary>
public sealed class CertificateTrailTests : IDisposable
{
    private const string Serial = "5A1BBB9B5018E427";

    private static readonly Guid Order = Guid.Parse("01a05ec6-7084-7128-8b46-a41b6b0009e9");
    private static readonly string[] Names =
    [
        TrailLogs.Registration,
        TrailLogs.Authority,
        TrailLogs.Certificates,
        TrailLogs.Signing,
    ];

    private static readonly TrailQuestion Question = new(Serial, Order, ["dossier/1"]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-trail-");
    private readonly FakeClock clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly ISigner key = SoftwareSigner.Generate("P-256");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Read_FourLogs_GivesWhatBelongsToTheCertificate()
    {
        await WriteAsync();

        var trail = await Trail().ReadAsync(Question, default);

        trail
            .Entries.Select(one => $"{one.Log} {one.Index} {one.Action}")
            .ShouldBe([
                "acts/registration 1 dossier.Approved",
                "acts/authority 1 order.accept",
                "acts/authority 2 certificate.issue",
                "certificates 1 journal.intent",
                "certificates 3 journal.revocation",
                "acts/signing 0 credential.prepared",
                "acts/signing 1 credential.bound",
                "acts/signing 3 document.signed",
            ]);
        trail.Entries.ShouldAllBe(one => one.Refusal == null);
        trail.Logs.ShouldAllBe(one =>
            one.Refusal == null && one.Signature == CheckpointSignature.ByKeyBeside
        );
    }

    [Fact]
    public async Task Read_KeysHandedOver_CountInsteadOfTheKeyBeside()
    {
        await WriteAsync();

        var right = await Trail([.. Names.Select(name => SignerOf(name).Key)])
            .ReadAsync(Question, default);
        var wrong = await Trail([
                new NoteSigner(NameOf(Names[2]), SoftwareSigner.Generate("P-256")).Key,
            ])
            .ReadAsync(Question, default);

        right.Logs.ShouldAllBe(one => one.Signature == CheckpointSignature.ByHandedKey);
        wrong.Logs.ShouldAllBe(one => one.Refusal!.Code == "LOG-SIGNATURE");
    }

    [Fact]
    public async Task Read_WitnessesThatSigned_AreToldWithTheirTime()
    {
        await WriteAsync();
        var witness = new NoteSigner(
            "w.example.vn",
            SoftwareSigner.Generate("P-256"),
            asWitness: true
        );
        using (var writer = await OpenAsync(TrailLogs.Certificates))
        {
            var line = await witness.SignAsync(writer.Note.Text, clock.GetUtcNow());
            await writer.CosignedAsync(writer.Note, [line]);
        }

        var known = await new CertificateTrail(folder.FullName, [], [witness.Key]).ReadAsync(
            Question,
            default
        );
        var unknown = await Trail().ReadAsync(Question, default);

        known
            .Logs[2]
            .Cosignatures.ShouldBe([new Cosignature("w.example.vn", clock.GetUtcNow(), true)]);
        unknown.Logs[2].Cosignatures.Single().IsVerified.ShouldBeFalse();
        unknown.Logs[1].Cosignatures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_LogsThatAreMissingOrSpoiled_AreSaidAndTheOthersStillProve()
    {
        await WriteAsync();
        Directory.Delete(DirectoryOf(TrailLogs.Signing), recursive: true);
        File.Delete(Path.Combine(DirectoryOf(TrailLogs.Authority), "tile/0/000.p/4"));

        var trail = await Trail().ReadAsync(Question, default);

        trail
            .Logs.Select(one => one.Refusal?.Code)
            .ShouldBe([null, "LOG-FILE-MISSING", null, "LOG-NONE"]);
        trail
            .Entries.Select(one => one.Log)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe([TrailLogs.Registration, TrailLogs.Certificates]);
        (await new CertificateTrail("", [], []).ReadAsync(Question, default)).Logs.ShouldAllBe(
            one => one.Refusal!.Code == "LOG-NONE"
        );
    }

    [Fact]
    public async Task Prove_OfEachLog_IsCheckedWithItsKeyAlone()
    {
        await WriteAsync();

        var proofs = (await Trail().ProveAsync(Question, default)).Proofs;

        proofs.Count.ShouldBe(4);
        foreach (var (proof, name) in proofs.Zip(Names))
        {
            proof.Verify(SignerOf(name).Key).Value.Origin.ShouldBe(NameOf(name));
        }
    }

    private CertificateTrail Trail(params NoteKey[] keys) => new(folder.FullName, keys, []);

    private static string NameOf(string log) => $"pki.example.vn/log/{log}";

    private NoteSigner SignerOf(string log) => new(NameOf(log), key);

    private string DirectoryOf(string log) => LogShelf.DirectoryOf(folder.FullName, log);

    private Task<LogWriter> OpenAsync(string log) =>
        LogWriter.OpenAsync(DirectoryOf(log), SignerOf(log), clock);

    private async Task WriteAsync()
    {
        await WriteAsync(
            TrailLogs.Registration,
            Act("dossier.Approved", "dossier/2"),
            Act("dossier.Approved", "dossier/1")
        );
        await WriteAsync(
            TrailLogs.Authority,
            Act("order.accept", "order/" + Guid.Empty),
            Act("order.accept", "order/" + Order),
            Act("certificate.issue", "certificate/state-g1/00" + Serial),
            Act("certificate.issue", "certificate/state-g1/5A00")
        );
        await WriteAsync(
            TrailLogs.Certificates,
            Line("ceremony", ""),
            Line("intent", Serial),
            Line("intent", "5A00"),
            Line("revocation", Serial)
        );
        await WriteAsync(
            TrailLogs.Signing,
            Act("credential.prepared", "credential:1"),
            Act("credential.bound", "credential:1", $$"""{"serial":"{{Serial}}"}"""),
            Act("credential.bound", "credential:2", """{"serial":"5A00"}"""),
            Act("document.signed", "credential:1"),
            Act("document.signed", "credential:2")
        );
    }

    private async Task WriteAsync(string log, params string[] entries)
    {
        using var writer = await OpenAsync(log);
        await writer.AppendAsync([
            .. entries.Select(entry => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(entry))),
        ]);
        await File.WriteAllTextAsync(
            Path.Combine(DirectoryOf(log), LogShelf.KeyFile),
            SignerOf(log).Key + "\n"
        );
    }

    private static string Act(string action, string subject, string? details = null) =>
        System.Text.Json.JsonSerializer.Serialize(
            new Platform.Audit.ForwardedLine(
                1,
                DateTimeOffset.UnixEpoch,
                "authority",
                "authority",
                action,
                subject,
                details,
                "",
                ""
            )
        );

    private static string Line(string kind, string serial) =>
        $$"""{"Number":1,"At":"2026-03-02T08:00:00+00:00","Kind":"{{kind}}","Sequence":1,"Issuer":"state-g1","Serial":"{{serial}}","Detail":"","Previous":"","Hash":""}""";
}
