using AnTin.Pki.Signing;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;
using AnTin.Server.Commands;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Commands;

/// <summary>The auditor's machine: copied files, a key, and nothing else.</summary>
public sealed class AuditLogCommandTests : IDisposable
{
    private const string Serial = "5A1BBB9B5018E427";

    private readonly TempFolder folder = new();
    private readonly FakeClock clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly NoteSigner signer = new(
        "pki.example.vn/log/certificates",
        SoftwareSigner.Generate("P-256")
    );

    private string Log => Path.Combine(folder.Data, "copied", "certificates");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Verify_CopiedFilesAlone_SaysHowManyEntriesAndWhoSigned()
    {
        await GrowAsync(300);

        var (code, said, error) = await RunAsync(
            "audit",
            "verify",
            "--log",
            folder.Data,
            "--key",
            Key()
        );

        code.ShouldBe(0, error);
        said.ShouldContain("300 entries intact");
        said.ShouldContain("signed by the log");
    }

    [Fact]
    public async Task Verify_AnEntryChanged_IsNamed()
    {
        await GrowAsync(300);
        var bundle = Path.Combine(Log, "tile/entries/001.p/44");
        var octets = await File.ReadAllBytesAsync(bundle);
        octets[20] ^= 1;
        await File.WriteAllBytesAsync(bundle, octets);

        var (code, said, _) = await RunAsync(
            "audit",
            "verify",
            "--log",
            folder.Data,
            "--key",
            Key()
        );

        code.ShouldBe(1);
        said.ShouldContain("Entry 256 is not what was logged.");
    }

    [Fact]
    public async Task Verify_ALogWrittenAnew_DoesNotBeginWithWhatWasSigned()
    {
        await GrowAsync(20);
        var kept = folder.Write(
            "kept",
            await File.ReadAllTextAsync(Path.Combine(Log, "checkpoint"))
        );
        (await RunAsync("audit", "verify", "--log", Log, "--earlier", kept)).Code.ShouldBe(0);

        Directory.Delete(Log, recursive: true);
        await GrowAsync(30, "khác");
        var (code, said, _) = await RunAsync(
            "audit",
            "verify",
            "--log",
            Log,
            "--key",
            Key(),
            "--earlier",
            kept
        );

        code.ShouldBe(1);
        said.ShouldContain("signed by the log");
        said.ShouldContain("no longer begins with the 20 entries");
    }

    [Fact]
    public async Task Verify_AnotherKeyOrNoWitness_IsSaid()
    {
        await GrowAsync(3);
        var other = new NoteSigner(signer.Key.Name, SoftwareSigner.Generate("P-256"));
        var witness = new NoteSigner(
            "witness.example.vn/w1",
            SoftwareSigner.Generate("P-256"),
            asWitness: true
        );

        var (code, said, _) = await RunAsync(
            "audit",
            "verify",
            "--log",
            Log,
            "--key",
            folder.Write("other", other.Key.ToString()),
            "--witness-key",
            folder.Write("witness", witness.Key.ToString())
        );

        code.ShouldBe(1);
        said.ShouldContain("bears no valid signature");
        said.ShouldContain("not cosigned by witness.example.vn/w1");
    }

    [Fact]
    public async Task Prove_ASerial_IsCheckedWithTheKeyAlone()
    {
        await GrowAsync(300);

        var (code, json, error) = await RunAsync(
            "audit",
            "prove",
            "--serial",
            Serial,
            "--log",
            Log
        );
        code.ShouldBe(0, error);
        Directory.Delete(Log, recursive: true);
        var proof = folder.Write("proof.json", json);
        var spoiled = folder.Write(
            "spoiled.json",
            json.Replace("\"index\": 7", "\"index\": 8", StringComparison.Ordinal)
        );

        var checkedProof = await RunAsync("audit", "verify", "--proof", proof, "--key", Key());
        checkedProof.Code.ShouldBe(0, checkedProof.Error);
        checkedProof.Said.ShouldContain(Serial);
        var refused = await RunAsync("audit", "verify", "--proof", spoiled, "--key", Key());
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("LOG-NOT-INCLUDED");
    }

    [Fact]
    public async Task Verify_ProofsOfSeveralLogs_EachNeedsItsOwnKey()
    {
        await GrowAsync(9);
        var (_, json, _) = await RunAsync("audit", "prove", "--serial", Serial, "--log", Log);
        var acts = new NoteSigner(
            "pki.example.vn/log/acts/authority",
            SoftwareSigner.Generate("P-256")
        );
        var second = Path.Combine(folder.Data, "copied", "acts");
        await GrowAsync(20, "acts", second, acts);
        var (_, other, _) = await RunAsync("audit", "prove", "--serial", Serial, "--log", second);
        var both = folder.Write("both.json", $$"""{"proofs":[{{json}},{{other}}]}""");

        var whole = await RunAsync(
            "audit",
            "verify",
            "--proof",
            both,
            "--key",
            folder.Write("both.keys", $"{signer.Key}\n{acts.Key}\n")
        );
        whole.Code.ShouldBe(0, whole.Error);
        whole.Said.ShouldContain("log/certificates: 9 mục");
        whole.Said.ShouldContain("log/acts/authority: 20 mục");
        var half = await RunAsync("audit", "verify", "--proof", both, "--key", Key());
        half.Code.ShouldBe(1);
        half.Error.ShouldContain("LOG-SIGNATURE");
        half.Error.ShouldContain("no valid signature of pki.example.vn/log/acts/authority");
    }

    [Fact]
    public async Task Verify_AProofWithACertificateThatIsNotThere_NamesTheFileAndSaysNothingElse()
    {
        await GrowAsync(9);
        var (_, json, _) = await RunAsync("audit", "prove", "--serial", Serial, "--log", Log);

        var (code, said, error) = await RunAsync([
            "audit",
            "verify",
            "--proof",
            folder.Write("proof.json", json),
            "--key",
            Key(),
            "--certificate",
            Path.Combine(folder.Data, "nowhere.cer"),
        ]);

        code.ShouldBe(1);
        error.ShouldContain("CLI-NO-FILE");
        error.ShouldContain("nowhere.cer");
        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_AProofOfAnotherCertificate_IsRefused()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(
            System.Security.Cryptography.ECCurve.NamedCurves.nistP256
        );
        using var certificate =
            new System.Security.Cryptography.X509Certificates.CertificateRequest(
                "CN=Lò Văn Thử",
                key,
                System.Security.Cryptography.HashAlgorithmName.SHA256
            ).CreateSelfSigned(clock.GetUtcNow(), clock.GetUtcNow().AddDays(1));
        var file = folder.Write("one.pem", certificate.ExportCertificatePem());
        var tbs = Pki.Certificates.Certificate.From(certificate.RawData).TbsBytes;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(tbs.Span));
        await GrowAsync(9, hash);
        var (_, json, _) = await RunAsync("audit", "prove", "--serial", Serial, "--log", Log);
        var proof = folder.Write("proof.json", json);

        var right = await RunAsync([
            "audit",
            "verify",
            "--proof",
            proof,
            "--key",
            Key(),
            "--certificate",
            file,
        ]);
        right.Code.ShouldBe(0, right.Error);
        right.Said.ShouldContain("recorded before it was signed");

        using var another = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=Lò Văn Khác",
            key,
            System.Security.Cryptography.HashAlgorithmName.SHA256
        ).CreateSelfSigned(clock.GetUtcNow(), clock.GetUtcNow().AddDays(1));
        var wrong = await RunAsync([
            "audit",
            "verify",
            "--proof",
            proof,
            "--key",
            Key(),
            "--certificate",
            folder.Write("two.pem", another.ExportCertificatePem()),
        ]);
        wrong.Code.ShouldBe(1);
        wrong.Error.ShouldContain("LOG-CERTIFICATE");
    }

    [Theory]
    [InlineData("LOG-NO-ENTRY", "--serial", "FFFF")]
    [InlineData("--serial", "--serial", "không")]
    public async Task Prove_WhatIsNotThere_SaysSo(string expected, params string[] options)
    {
        await GrowAsync(3);

        var (code, _, error) = await RunAsync(["audit", "prove", "--log", Log, .. options]);

        code.ShouldBe(1);
        error.ShouldContain(expected);
    }

    [Fact]
    public async Task Verify_AFolderWithoutALog_SaysWhatToName()
    {
        Directory.CreateDirectory(folder.Data);

        var (code, _, error) = await RunAsync("audit", "verify", "--log", folder.Data);

        code.ShouldBe(1);
        error.ShouldContain("LOG-NONE");
    }

    private string Key() => folder.Write("log.keys", signer.Key + "\n");

    /// <summary>Lines of a journal; the eighth is of <see cref="Serial"/>.</summary>
    private Task GrowAsync(int size, string detail = "tbs") => GrowAsync(size, detail, Log, signer);

    private async Task GrowAsync(int size, string detail, string log, NoteSigner by)
    {
        using var writer = await LogWriter.OpenAsync(log, by, clock);
        await writer.AppendAsync([
            .. Enumerable
                .Range(0, size)
                .Select(i => new ReadOnlyMemory<byte>(
                    System.Text.Encoding.UTF8.GetBytes(
                        $$"""{"Number":{{i + 1}},"At":"2026-03-02T08:00:00+00:00","Kind":"intent","Sequence":{{i}},"Issuer":"state-g1","Serial":"{{(i == 7 ? Serial : $"{i:X4}")}}","Detail":"{{detail}}","Previous":"","Hash":""}"""
                    )
                )),
        ]);
    }

    private static async Task<(int Code, string Said, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
