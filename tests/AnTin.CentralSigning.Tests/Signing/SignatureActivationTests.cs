using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Tests.World;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Pki.Signing;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Tests.Signing;

/// <summary>What the activation module does when everybody is honest.</summary>
public sealed class SignatureActivationTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Sign_ThreeHashes_SignaturesVerifyInOrder(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        byte[][] hashes = [.. "abc".Select(letter => ActiveSubscriber.HashOf($"{letter}"))];
        var transaction = await world.TransactionAsync(teacher.CredentialId, hashes);

        var signed = await world.SignAsync(teacher, transaction, hashes);

        signed.IsOk.ShouldBeTrue();
        var publicKey = (await world.CredentialAsync(teacher.CredentialId)).PublicKey;
        for (var i = 0; i < hashes.Length; i++)
            SignatureVerifier
                .VerifyHash(publicKey, SignatureAlgorithm.EcdsaSha256, hashes[i], signed.Value[i])
                .ShouldBeTrue();
        (await world.CredentialAsync(teacher.CredentialId)).Signatures.ShouldBe(3);
        await using var db = world.Db();
        var occurrences = await db.Occurrences.ToListAsync();
        occurrences.ShouldAllBe(row =>
            row.State == OccurrenceState.Consumed && row.SignatureDigest!.Length == 32
        );
    }

    [Fact]
    public async Task Sign_RsaKey_VerifiesAsPkcs1()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher, CustodyAlgorithms.Rsa3072);
        var hash = ActiveSubscriber.HashOf("rsa");
        var transaction = await world.TransactionAsync(teacher.CredentialId, hash);

        var signed = await world.SignAsync(teacher, transaction, hash);

        var credential = await world.CredentialAsync(teacher.CredentialId);
        signed.Value[0].Length.ShouldBe(384);
        SignatureVerifier
            .VerifyHash(credential.PublicKey, SignatureAlgorithm.RsaSha256, hash, signed.Value[0])
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_Done_StandsInTheAuditLogWithoutPersonalData()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var hash = ActiveSubscriber.HashOf("a");
        var transaction = await world.TransactionAsync(teacher.CredentialId, hash);

        await world.SignAsync(teacher, transaction, hash);

        await using var db = world.Db();
        var entries = await db.AuditLog.OrderBy(entry => entry.Sequence).ToListAsync();
        entries
            .Select(entry => entry.Action)
            .ShouldBe([
                "credential.prepared",
                "credential.bound",
                "activation.link-opened",
                "credential.activated",
                "signature.authorised",
            ]);
        entries[^1].Details!.ShouldContain(Convert.ToHexString(transaction.Digest()));
        entries.ShouldAllBe(entry => !$"{entry.Details}{entry.Actor}".Contains("hoaban"));
    }
}
