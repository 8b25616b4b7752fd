using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>
/// Messages as other programs write them: with keys, digests and encodings that we read and do not write. What is intact
/// is clean whoever made it; what is not is never clean.
/// </summary>
[SuppressMessage("Security", "CA5350", Justification = "Old files bear SHA-1.")]
public sealed class OpensslMessageTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>,
        IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-peers-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("RSA with SHA-1", "rsa:2048", "-md sha1")]
    [InlineData("RSA with 1024 bits", "rsa:1024", "-md sha256")]
    [InlineData("no signed attributes", "rsa:2048", "-md sha256 -noattr")]
    [InlineData("no signed attributes, SHA-1", "rsa:2048", "-md sha1 -noattr")]
    [InlineData("signer named by his key", "rsa:2048", "-md sha256 -keyid")]
    [InlineData("indefinite lengths", "rsa:2048", "-md sha256 -stream")]
    [InlineData("no S/MIME capabilities", "rsa:2048", "-md sha512 -nosmimecap")]
    [InlineData("signing-certificate v2", "rsa:2048", "-md sha384 -cades")]
    [InlineData(
        "PSS",
        "rsa:2048",
        "-md sha256 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest"
    )]
    [InlineData(
        "PSS with the longest salt",
        "rsa:2048",
        "-md sha256 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:max"
    )]
    [InlineData(
        "PSS without a salt",
        "rsa:2048",
        "-md sha256 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:0"
    )]
    [InlineData(
        "PSS with SHA-1, as it is by default",
        "rsa:2048",
        "-md sha1 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest"
    )]
    [InlineData("SHA-3", "rsa:2048", "-md sha3-256")]
    [InlineData("ECDSA P-256", "ec:prime256v1", "-md sha256")]
    [InlineData("ECDSA P-521", "ec:secp521r1", "-md sha512")]
    [InlineData("ECDSA brainpool 256", "ec:brainpoolP256r1", "-md sha256")]
    [InlineData("ECDSA brainpool 512", "ec:brainpoolP512r1", "-md sha512")]
    [InlineData("ECDSA secp256k1", "ec:secp256k1", "-md sha256")]
    public async Task Message_OfAnotherProgram_IsIntact(string what, string key, string options)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not here: nothing was checked.");
            return;
        }

        var file = await Resigned.AsAsync(
            await fixture.Authority.SignAsync(TestDocuments.Plain()),
            covered => SignAsync(covered, key, options)
        );

        var signature = (
            await fixture.Authority.CheckAsync(file, online: false)
        ).Signatures.ShouldHaveSingleItem();

        output.WriteLine(string.Join(", ", signature.Findings.Select(one => one.Code)));
        signature.Integrity.ShouldBe(Integrity.Intact, what);
        signature.Clean.ShouldBeTrue(what);
        signature.Indication.ShouldBe(Indication.Indeterminate, what);
    }

    [Theory]
    [InlineData(
        "PSS with another hash for its mask",
        "rsa:2048",
        "-md sha256 -keyopt rsa_padding_mode:pss -keyopt rsa_mgf1_md:sha512"
    )]
    [InlineData("SHA-224", "rsa:2048", "-md sha224")]
    [InlineData("DSA", "dsa", "-md sha256")]
    [InlineData("a curve nobody uses", "ec:sect283k1", "-md sha256")]
    public async Task Message_ThatCannotBeVerified_IsNotCalledWrong(
        string what,
        string key,
        string options
    )
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not here: nothing was checked.");
            return;
        }

        var file = await Resigned.AsAsync(
            await fixture.Authority.SignAsync(TestDocuments.Plain()),
            covered => SignAsync(covered, key, options)
        );

        var signature = (
            await fixture.Authority.CheckAsync(file, online: false)
        ).Signatures.ShouldHaveSingleItem();

        signature.Integrity.ShouldBe(Integrity.Unknown, what);
        signature.Indication.ShouldBe(Indication.Indeterminate, what);
        signature.Has(FindingCatalogue.UnknownAlgorithm).ShouldBeTrue(what);
        signature.Clean.ShouldBeFalse(what);
    }

    [Theory]
    [InlineData("rsa:2048", "-md sha256 -noattr")]
    [InlineData("ec:brainpoolP256r1", "-md sha256")]
    [InlineData("dsa", "-md sha256")]
    public async Task Message_OverOtherBytes_IsNeverClean(string key, string options)
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not here: nothing was checked.");
            return;
        }

        var file = await Resigned.AsAsync(
            await fixture.Authority.SignAsync(TestDocuments.Plain()),
            covered => SignAsync([.. covered, 0], key, options)
        );

        var signature = (
            await fixture.Authority.CheckAsync(file, online: false)
        ).Signatures.ShouldHaveSingleItem();

        signature.Integrity.ShouldBe(Integrity.Broken);
        signature.Indication.ShouldBe(Indication.TotalFailed);
        signature.SubIndication.ShouldBe(SubIndication.HashFailure);
    }

    [Theory]
    [InlineData("the document itself", false, true)]
    [InlineData("something else", true, false)]
    public async Task Message_ThatCarriesContent_IsIntactOnlyIfItIsTheDocument(
        string what,
        bool other,
        bool clean
    )
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not here: nothing was checked.");
            return;
        }

        var file = await Resigned.AsAsync(
            await fixture.Authority.SignAsync(
                TestDocuments.Plain(),
                level: SignatureLevel.BaselineLT
            ),
            covered =>
                SignAsync(other ? "x"u8.ToArray() : covered, "rsa:2048", "-md sha256 -nodetach")
        );

        var signature = (
            await fixture.Authority.CheckAsync(file, online: false)
        ).Signatures.ShouldHaveSingleItem();

        output.WriteLine(string.Join("; ", signature.Findings.Select(one => one.Sentence.En)));
        signature.Clean.ShouldBe(clean, what);
        signature.Has(FindingCatalogue.ContentInside).ShouldBe(clean, what);
    }

    [Fact]
    public async Task Message_WithTwoSigners_IsReportedForEach()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            output.WriteLine("openssl is not here: nothing was checked.");
            return;
        }

        var signed = await fixture.Authority.SignAsync(TestDocuments.Plain());
        var first = Path.Combine(folder.FullName, "first");
        File.Move(await KeyAsync("rsa:2048") + ".pem", first + ".pem");
        File.Move(Path.Combine(folder.FullName, "own.key"), first + ".key");

        var file = await Resigned.AsAsync(
            signed,
            covered =>
                SignAsync(
                    covered,
                    "ec:prime256v1",
                    $"-md sha256 -signer {first}.pem -inkey {first}.key"
                )
        );

        var report = await fixture.Authority.CheckAsync(file, online: false);
        report.Signatures.Count.ShouldBe(2);
        report.Signatures.ShouldAllBe(signature =>
            signature.Clean && signature.Has(FindingCatalogue.SeveralSigners)
        );
        report.Conclusion.ShouldBe(Conclusion.Indeterminate);
    }

    private async Task<byte[]> SignAsync(byte[] covered, string key, string options)
    {
        var data = Path.Combine(folder.FullName, "data");
        await File.WriteAllBytesAsync(data, covered);
        var own = await KeyAsync(key);
        var answer = await OutsideTool.RunAsync(
            "openssl",
            [
                "cms",
                "-sign",
                "-binary",
                "-in",
                data,
                "-signer",
                own + ".pem",
                "-inkey",
                own + ".key",
                "-outform",
                "DER",
                "-out",
                data + ".cms",
                .. options.Split(' '),
            ]
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
        return await File.ReadAllBytesAsync(data + ".cms");
    }

    private async Task<string> KeyAsync(string key)
    {
        var own = Path.Combine(folder.FullName, "own");
        string[] kind =
            key.StartsWith("ec:", StringComparison.Ordinal)
                ? ["ec", "-pkeyopt", "ec_paramgen_curve:" + key[3..]]
            : key == "dsa" ? ["dsa:" + await DsaParametersAsync()]
            : [key];
        var answer = await OutsideTool.RunAsync(
            "openssl",
            [
                "req",
                "-x509",
                "-newkey",
                .. kind,
                "-nodes",
                "-subj",
                "/C=VN/CN=Cong ty Hoa Ban",
                "-keyout",
                own + ".key",
                "-out",
                own + ".pem",
            ]
        );
        answer.ExitCode.ShouldBe(0, answer.Both);
        return own;
    }

    private async Task<string> DsaParametersAsync()
    {
        var file = Path.Combine(folder.FullName, "dsa.pem");
        await OutsideTool.RunAsync("openssl", "dsaparam", "-out", file, "2048");
        return file;
    }
}
