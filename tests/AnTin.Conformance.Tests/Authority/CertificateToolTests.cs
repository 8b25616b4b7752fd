using AnTin.Pki.Certificates;
using AnTin.TestKit;

namespace AnTin.Conformance.Tests.Authority;

/// <summary>What openssl and certtool say of our certificates and CRLs, fetched from the addresses the certificates name.</summary>
public sealed class CertificateToolTests
{
    [Fact]
    public async Task Chain_OpensslVerifyWithCrls_GoodPassesRevokedFails()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var good = await VerifyAsync(evidence, evidence.Good);
        var revoked = await VerifyAsync(evidence, evidence.Revoked);

        good.Both.ShouldContain(": OK");
        good.ExitCode.ShouldBe(0, good.Both);
        revoked.ExitCode.ShouldNotBe(0);
        revoked.Both.ShouldContain("certificate revoked");
    }

    [Fact]
    public async Task Crl_OpensslCrl_VerifiesAndShowsTheEntry()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var list = await evidence.FetchAsync("/pki/pub/crl/state-g1.crl");

        var answer = await OutsideTool.RunAsync(
            "openssl",
            "crl",
            "-inform",
            "DER",
            "-in",
            list,
            "-noout",
            "-text",
            "-CAfile",
            evidence.State
        );

        answer.ExitCode.ShouldBe(0, answer.Both);
        answer.Error.ShouldContain("verify OK");
        answer.Output.ShouldContain("X509v3 CRL Number");
        answer.Output.ShouldContain("Key Compromise");
        answer.Output.ShouldContain(Serial(evidence.Revoked));
    }

    [Fact]
    public async Task Chain_CerttoolVerifyChain_Passes()
    {
        if (!OutsideTool.Exists("certtool"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var chain = evidence.File("chain.pem");
        await File.WriteAllTextAsync(
            chain,
            await File.ReadAllTextAsync(evidence.Good)
                + await File.ReadAllTextAsync(evidence.State)
                + await File.ReadAllTextAsync(evidence.Root)
        );

        var verified = await OutsideTool.RunAsync("certtool", "--verify-chain", "--infile", chain);
        var shown = await OutsideTool.RunAsync("certtool", "-i", "--infile", evidence.Good);

        verified.Both.ShouldContain(
            "Chain verification output: Verified. The certificate is trusted."
        );
        shown.ExitCode.ShouldBe(0, shown.Both);
        shown.Output.ShouldContain("CN=Đặng Bảo Ngọc,L=Hoa Ban,OU=Trường THPT số 1 Hoa Ban");
        shown.Output.ShouldContain("RFC822Name: ngoc.db@hoaban.edu.vn");
    }

    [Fact]
    public async Task CaCertificate_FromItsAddress_IsTheCa()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            return;
        }

        await using var evidence = await Evidence.MakeAsync();
        var certificate = Certificate.From(
            CertificateFile.FromPem(await File.ReadAllBytesAsync(evidence.Good), "CERTIFICATE")
        );
        var fetched = await evidence.FetchAsync(
            new Uri(certificate.CaIssuerUris.Single()).AbsolutePath
        );

        var answer = await OutsideTool.RunAsync(
            "openssl",
            "x509",
            "-inform",
            "DER",
            "-in",
            fetched,
            "-noout",
            "-subject"
        );

        answer.ExitCode.ShouldBe(0, answer.Both);
        File.ReadAllBytes(fetched)
            .ShouldBe(
                CertificateFile
                    .FromPem(await File.ReadAllBytesAsync(evidence.State), "CERTIFICATE")
                    .ToArray()
            );
    }

    /// <summary>The shard the certificate itself names, and the root's list for the CA.</summary>
    private static async Task<ToolAnswer> VerifyAsync(Evidence evidence, string subject)
    {
        var certificate = Certificate.From(
            CertificateFile.FromPem(await File.ReadAllBytesAsync(subject), "CERTIFICATE")
        );
        var shard = await evidence.FetchAsync(new Uri(certificate.CrlUris.Single()).AbsolutePath);
        var root = await evidence.FetchAsync("/pki/pub/crl/root-g1.crl");
        return await OutsideTool.RunAsync(
            "openssl",
            "verify",
            "-CAfile",
            evidence.Root,
            "-untrusted",
            evidence.State,
            "-crl_check_all",
            "-CRLfile",
            await Pem(shard),
            "-CRLfile",
            await Pem(root),
            subject
        );
    }

    private static async Task<string> Pem(string list)
    {
        var text = CertificateFile.ToPem(await File.ReadAllBytesAsync(list), "X509 CRL");
        await File.WriteAllTextAsync(list + ".pem", text);
        return list + ".pem";
    }

    private static string Serial(string pem) =>
        Certificate
            .From(CertificateFile.FromPem(File.ReadAllBytes(pem), "CERTIFICATE"))
            .Serial.ToString();
}
