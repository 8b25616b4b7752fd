using System.Globalization;
using System.Security.Cryptography;
using AnTin.Keys.Pkcs11;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Keys.Tests.Pkcs11;

[Collection(nameof(SoftHsmGroup))]
public sealed class Pkcs11KeyStoreTests : IAsyncLifetime
{
    private static readonly byte[] Message = "Quyết định số 12/QĐ"u8.ToArray();

    private TokenInTemp temp = null!;

    public async Task InitializeAsync() => temp = await TokenInTemp.CreateAsync();

    public Task DisposeAsync()
    {
        temp.Dispose();
        return Task.CompletedTask;
    }

    public static TheoryData<KeyAlgorithm, string> Signatures() =>
        new()
        {
            { KeyAlgorithm.Rsa2048, nameof(SignatureAlgorithm.RsaSha256) },
            { KeyAlgorithm.Rsa2048, nameof(SignatureAlgorithm.RsaSha512) },
            { KeyAlgorithm.Rsa3072, nameof(SignatureAlgorithm.RsaPssSha256) },
            { KeyAlgorithm.Rsa3072, nameof(SignatureAlgorithm.RsaPssSha384) },
            { KeyAlgorithm.Rsa2048, nameof(SignatureAlgorithm.RsaPssSha512) },
            { KeyAlgorithm.Rsa4096, nameof(SignatureAlgorithm.RsaSha384) },
            { KeyAlgorithm.P256, nameof(SignatureAlgorithm.EcdsaSha256) },
            { KeyAlgorithm.P384, nameof(SignatureAlgorithm.EcdsaSha384) },
        };

    [SoftHsmTheory]
    [MemberData(nameof(Signatures))]
    public async Task Signer_OfAKeyMadeBefore_SignsWhatVerifiesAfterRestart(
        KeyAlgorithm algorithm,
        string signature
    )
    {
        var how = (SignatureAlgorithm)
            typeof(SignatureAlgorithm).GetField(signature)!.GetValue(null)!;
        var key = await temp.Store.GenerateAsync(new KeySpec(algorithm, "CA Hoa Ban G1"));

        var signer = await temp.Reopen().SignerAsync(key.Reference, how);
        var value = await signer.SignAsync(Message);

        signer.PublicKey.ToArray().ShouldBe(key.PublicKey.ToArray());
        new SignatureVerifier(key.PublicKey).Verify(Message, value, how).ShouldBeTrue();
    }

    [SoftHsmFact]
    public async Task Key_OutsideTool_SeesItAndVerifiesItsSignature()
    {
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "OCSP Hoa Ban"));
        var id = Guid.Parse(key.Reference.Id).ToString("N");
        var file = Path.Combine(temp.Root, "data");
        await File.WriteAllBytesAsync(file, SHA256.HashData(Message));
        string[] token = ["--module", temp.Options.Library, "--token-label", temp.Options.Token];

        var listed = await Pkcs11ToolAsync([.. token, "--list-objects", "--type", "privkey"]);
        var signed = await Pkcs11ToolAsync([
            .. token,
            "--sign",
            "--mechanism",
            "ECDSA",
            "--id",
            id,
            "--signature-format",
            "openssl",
            "--input-file",
            file,
            "--output-file",
            file + ".sig",
        ]);

        listed.Output.ShouldContain("OCSP Hoa Ban");
        listed.Output.ShouldContain("sensitive, always sensitive, never extractable, local");
        signed.ExitCode.ShouldBe(0, signed.Both);
        var value = await File.ReadAllBytesAsync(file + ".sig");
        new SignatureVerifier(key.PublicKey)
            .Verify(Message, value, SignatureAlgorithm.EcdsaSha256)
            .ShouldBeTrue();
    }

    [SoftHsmFact]
    public async Task List_OfKeys_IsInTheOrderOfMaking()
    {
        var first = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "một"));
        temp.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Aes256, "hai"));
        temp.Clock.Advance(TimeSpan.FromSeconds(1));
        var third = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.Rsa2048, "ba"));

        var listed = await temp.Reopen().ListAsync();

        listed
            .Select(one => (one.Reference, one.Spec, one.CreatedAt))
            .ShouldBe(
                new[] { first, second, third }.Select(one =>
                    (one.Reference, one.Spec, one.CreatedAt)
                )
            );
        listed[0].Reference.Store.ShouldBe("pkcs11");
    }

    [SoftHsmFact]
    public async Task Destroy_OfAKey_EndsItAndNotTheOthers()
    {
        var gone = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "cũ"));
        var kept = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "mới"));
        var signer = await temp.Store.SignerAsync(gone.Reference, SignatureAlgorithm.EcdsaSha256);

        await temp.Store.DestroyAsync(gone.Reference);
        await temp.Store.DestroyAsync(gone.Reference);

        (await temp.Store.FindAsync(gone.Reference)).ShouldBeNull();
        (await temp.Store.ListAsync()).Single().Reference.ShouldBe(kept.Reference);
        await Should.ThrowAsync<KeyStoreException>(async () => await signer.SignAsync(Message));
    }

    [SoftHsmFact]
    public async Task Signer_ForManyThreads_EachGetsItsOwnSignature()
    {
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "TSA"));
        var signer = await temp.Reopen(options => options with { Sessions = 3 })
            .SignerAsync(key.Reference, SignatureAlgorithm.EcdsaSha256);
        var verifier = new SignatureVerifier(key.PublicKey);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 400),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, cancellation) =>
            {
                var message = BitConverter.GetBytes(i);
                var value = await signer.SignAsync(message, cancellation);
                verifier
                    .Verify(message, value, SignatureAlgorithm.EcdsaSha256)
                    .ShouldBeTrue(i.ToString(CultureInfo.InvariantCulture));
            }
        );
    }

    [SoftHsmFact]
    public async Task Signer_OfAnotherKind_IsRefused()
    {
        var key = await temp.Store.GenerateAsync(new KeySpec(KeyAlgorithm.P256, "TSA"));

        await Should.ThrowAsync<ArgumentException>(() =>
            temp.Store.SignerAsync(key.Reference, SignatureAlgorithm.RsaSha256)
        );
        await Should.ThrowAsync<KeyStoreException>(() =>
            temp.Store.SignerAsync(
                KeyReference.Parse("software:0191"),
                SignatureAlgorithm.EcdsaSha256
            )
        );
    }

    [SoftHsmFact]
    public void Describe_OfTheToken_SaysWhatItCanDo()
    {
        var report = temp.Store.Describe();

        report.Label.ShouldBe(temp.Options.Token);
        report.Can.ShouldBe(["RSA", "RSA-PSS", "ECDSA", "AES wrapping"]);
        report.Cannot.ShouldBeEmpty();
        report.IsPinLocked.ShouldBeFalse();
    }

    private static Task<ToolAnswer> Pkcs11ToolAsync(string[] arguments) =>
        OutsideTool.RunAsync("pkcs11-tool", [.. arguments, "--login", "--pin", SoftHsm.Pin]);
}
