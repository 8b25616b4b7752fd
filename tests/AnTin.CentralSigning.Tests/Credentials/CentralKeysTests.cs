using System.Security.Cryptography;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Tests.World;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Tests.Credentials;

public sealed class CentralKeysTests
{
    private static readonly Guid Order = new("01919191-0000-7000-8000-000000000001");

    [Theory, ClassData(typeof(Engines))]
    public async Task Prepare_TwiceForOneOrder_GivesTheSameKey(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);

        var first = await PrepareAsync(world);
        var second = await PrepareAsync(world);

        second.CredentialId.ShouldBe(first.CredentialId);
        second.PublicKey.ShouldBe(first.PublicKey);
        second.CertificateRequest.ShouldBe(first.CertificateRequest);
        await using var db = world.Db();
        (await db.Credentials.CountAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Prepare_FourWorkersAtOnce_MakesOneKey(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);

        var keys = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => PrepareAsync(world)))
        );

        keys.Select(key => key.CredentialId).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(CustodyAlgorithms.P256, "Public Key Algorithm: id-ecPublicKey")]
    [InlineData(CustodyAlgorithms.Rsa3072, "Public-Key: (3072 bit)")]
    public async Task Prepare_Request_OpensslVerifiesPossession(string algorithm, string expected)
    {
        await using var world = await SigningWorld.CreateAsync();
        var key = await world.Keys.PrepareAsync(Order, SigningWorld.Teacher, algorithm, default);
        var path = Path.Combine(Path.GetTempPath(), $"{key.CredentialId:N}.csr");
        await File.WriteAllBytesAsync(path, key.CertificateRequest);

        var answer = await OutsideTool.RunAsync(
            "openssl",
            "req",
            "-in",
            path,
            "-inform",
            "DER",
            "-verify",
            "-noout",
            "-text"
        );
        File.Delete(path);

        answer.ExitCode.ShouldBe(0, answer.Both);
        answer.Both.ShouldContain("verify OK");
        answer.Output.ShouldContain(expected);
    }

    [Fact]
    public async Task Prepare_KeyInPool_IsTakenOnce()
    {
        await using var world = await SigningWorld.CreateAsync();
        await using (var db = world.Db())
            await world.Get<KeySupply>().FillAsync(db, CustodyAlgorithms.P256, wanted: 2, default);
        await using var look = world.Db();
        var ready = await look.ReadyKeys.AsNoTracking().Select(key => key.PublicKey).ToListAsync();

        var key = await PrepareAsync(world);

        ready.ShouldContain(candidate => candidate.SequenceEqual(key.PublicKey));
        (await look.ReadyKeys.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Prepare_UnknownAlgorithm_IsAFault()
    {
        await using var world = await SigningWorld.CreateAsync();

        await Should.ThrowAsync<ArgumentException>(() =>
            world.Keys.PrepareAsync(Order, SigningWorld.Teacher, "RSA-1024", default)
        );
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Bind_Twice_SendsOneMail(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        var key = await PrepareAsync(world);
        var certificate = world.Authority.Issue(key.PublicKey, "Lò Văn Ước", SigningWorld.Start);

        await world.Keys.BindAsync(Order, certificate, [world.Authority.Certificate], default);
        await world.Keys.BindAsync(Order, certificate, [world.Authority.Certificate], default);

        var mail = (await world.MailsAsync()).ShouldHaveSingleItem();
        mail.To.ShouldBe("lvuoc@hoaban.edu.vn");
        mail.Subject.ShouldStartWith("Kích hoạt chứng thư số của bạn");
        mail.TextBody.ShouldContain("http://localhost:8080/my/activate/");
        mail.TextBody.ShouldContain("đến 06/05/2026 09:00");
        (await world.CredentialAsync(key.CredentialId)).State.ShouldBe(CredentialState.AwaitingPin);
    }

    [Fact]
    public async Task Bind_CertificateOfAnotherKey_IsAFault()
    {
        await using var world = await SigningWorld.CreateAsync();
        await PrepareAsync(world);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = world.Authority.Issue(
            other.ExportSubjectPublicKeyInfo(),
            "Lò Văn Ước",
            SigningWorld.Start
        );

        await Should.ThrowAsync<CryptographicException>(() =>
            world.Keys.BindAsync(Order, certificate, [world.Authority.Certificate], default)
        );

        (await world.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Bind_SecondCertificateForTheOrder_IsAFault()
    {
        await using var world = await SigningWorld.CreateAsync();
        await world.BoundAsync(SigningWorld.Teacher, orderId: Order);
        var key = await PrepareAsync(world);
        var another = world.Authority.Issue(key.PublicKey, "Lò Văn Ước", SigningWorld.Start);

        await Should.ThrowAsync<InvalidOperationException>(() =>
            world.Keys.BindAsync(Order, another, [world.Authority.Certificate], default)
        );
    }

    [Fact]
    public async Task Destroy_KnownSerial_ErasesBlobAndSecret()
    {
        await using var world = await SigningWorld.CreateAsync();
        var id = await world.BoundAsync(SigningWorld.Teacher);
        var before = await world.CredentialAsync(id);

        await world.Keys.DestroyAsync(
            $"00{before.SerialHex!.ToLowerInvariant()}",
            "keyCompromise",
            default
        );

        var after = await world.CredentialAsync(id);
        after.State.ShouldBe(CredentialState.Destroyed);
        after.KeyBlob.ShouldBeNull();
        after.DestroyedAt.ShouldBe(SigningWorld.Start);
        (await world.Get<IErasureLayer>().UncoverAsync(id, before.KeyBlob, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Destroy_TwiceAndUnknownSerial_DoNothingMore()
    {
        await using var world = await SigningWorld.CreateAsync();
        var id = await world.BoundAsync(SigningWorld.Teacher);
        var serial = (await world.CredentialAsync(id)).SerialHex!;

        await world.Keys.DestroyAsync(serial, "superseded", default);
        await world.Keys.DestroyAsync(serial, "superseded", default);
        await world.Keys.DestroyAsync("DEADBEEF", "superseded", default);

        await using var db = world.Db();
        (await db.Events.CountAsync(row => row.Kind == CredentialEventKind.Destroyed)).ShouldBe(1);
    }

    private static Task<CentralSigning.Contracts.CentralKey> PrepareAsync(SigningWorld world) =>
        world.Keys.PrepareAsync(Order, SigningWorld.Teacher, CustodyAlgorithms.P256, default);
}
