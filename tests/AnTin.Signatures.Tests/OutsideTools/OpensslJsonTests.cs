using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.OutsideTools;

/// <summary>No program here checks JAdES; openssl checks its parts: the value, and each time stamp over the right octets.</summary>
public sealed class OpensslJsonTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>,
        IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-jades-");

    private TestAuthority Authority => fixture.Authority;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Openssl_VerifiesTheValueAndEveryTimestamp(bool rsa)
    {
        if (IsAbsent())
        {
            return;
        }

        var who = rsa ? Authority.Organisation : Authority.Person;
        var signed = await Authority.SignJsonAsync(SignatureLevel.BaselineLTA, who);
        var (payload, header, value) = (
            Text(signed["payload"]),
            Text(signed["protected"]),
            Text(signed["signature"])
        );

        await VerifyValueAsync(who, $"{header}.{payload}", Base64Url.DecodeFromChars(value));
        var before = new StringBuilder($"{payload}.{header}.{value}.");
        var stamps = 0;
        foreach (var element in signed.EtsiU().Select(Text))
        {
            var read = JsonNode.Parse(Base64Url.DecodeFromChars(element))!.AsObject();
            var name = read.Single().Key;
            if (name is "sigTst" or "arcTst")
            {
                var token = read[name]!["tstTokens"]![0]!["val"]!.GetValue<string>();
                await VerifyStampAsync(name == "sigTst" ? value : before.ToString(), token);
                stamps++;
            }

            before.Append(element);
        }

        stamps.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Openssl_MadeAValue_HoldsHere(bool rsa)
    {
        if (IsAbsent())
        {
            return;
        }

        var algorithm = rsa ? SignatureAlgorithm.RsaSha256 : SignatureAlgorithm.EcdsaSha256;
        await OpensslAsync(["genpkey", "-out", "key.pem", .. rsa ? RsaKey : EcKey]);
        await OpensslAsync([
            "pkcs8",
            "-topk8",
            "-nocrypt",
            "-in",
            "key.pem",
            "-outform",
            "DER",
            "-out",
            "key.der",
        ]);
        using var key = Key(rsa, await File.ReadAllBytesAsync(In("key.der")));
        var certificate = await Authority.IssueForAsync(key, "Giàng A Páo");
        var options = new AnTin.Signatures.Signing.JsonSigningOptions
        {
            Certificates = [certificate, Authority.Authority],
            At = Authority.Clock.AddMinutes(-1),
        };
        var prepared = AnTin
            .Signatures.Signing.JsonSigner.Prepare(JsonSignatures.Content, algorithm, options)
            .Value!;
        await File.WriteAllBytesAsync(In("input"), prepared.ToBeSigned.ToArray());
        await OpensslAsync(["dgst", "-sha256", "-sign", "key.pem", "-out", "value", "input"]);

        var signed = await AnTin.Signatures.Signing.JsonSigner.CompleteAsync(
            prepared,
            await File.ReadAllBytesAsync(In("value")),
            options
        );

        signed.Refusal.ShouldBeNull();
        var report = await Authority.CheckAsync(signed.Value!);
        report.Signatures.ShouldHaveSingleItem().Clean.ShouldBeTrue();
    }

    private static string[] RsaKey => ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"];

    private static string[] EcKey => ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"];

    private static SoftwareSigner Key(bool rsa, byte[] der)
    {
        if (rsa)
        {
            var key = System.Security.Cryptography.RSA.Create();
            key.ImportPkcs8PrivateKey(der, out _);
            return new SoftwareSigner(key, SignatureAlgorithm.RsaSha256);
        }

        var curve = System.Security.Cryptography.ECDsa.Create();
        curve.ImportPkcs8PrivateKey(der, out _);
        return new SoftwareSigner(curve, SignatureAlgorithm.EcdsaSha256);
    }

    private async Task VerifyValueAsync(TestSigner who, string input, byte[] value)
    {
        await File.WriteAllTextAsync(In("input"), input);
        await File.WriteAllBytesAsync(
            In("value"),
            value.Length == 64 ? EcdsaOctets.ToDer(value)! : value
        );
        await File.WriteAllBytesAsync(In("public.der"), who.Key.PublicKey.ToArray());
        await OpensslAsync([
            "pkey",
            "-pubin",
            "-inform",
            "DER",
            "-in",
            "public.der",
            "-out",
            "public.pem",
        ]);
        await OpensslAsync([
            "dgst",
            "-sha256",
            "-verify",
            "public.pem",
            "-signature",
            "value",
            "input",
        ]);
    }

    private async Task VerifyStampAsync(string stamped, string token)
    {
        await File.WriteAllTextAsync(In("stamped"), stamped);
        await File.WriteAllBytesAsync(In("token"), Convert.FromBase64String(token));
        await WritePemAsync("root.pem", Authority.Root);
        await WritePemAsync("ca.pem", Authority.Authority);
        await OpensslAsync([
            "ts",
            "-verify",
            "-data",
            "stamped",
            "-in",
            "token",
            "-token_in",
            "-CAfile",
            "root.pem",
            "-untrusted",
            "ca.pem",
            "-attime",
            Authority.Clock.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ]);
    }

    private Task WritePemAsync(string name, Certificate certificate) =>
        File.WriteAllTextAsync(In(name), CertificateFile.ToPem(certificate.Encoded.Span));

    private async Task OpensslAsync(string[] arguments)
    {
        var answer = await OutsideTool.RunInAsync(folder.FullName, "openssl", arguments);
        answer.ExitCode.ShouldBe(0, answer.Both);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private bool IsAbsent()
    {
        if (OutsideTool.Exists("openssl"))
        {
            return false;
        }

        output.WriteLine("openssl is not installed: nothing was checked.");
        return true;
    }
}
