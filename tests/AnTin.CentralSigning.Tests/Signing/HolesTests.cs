using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Tests.World;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Tests.Signing;

/// <summary>Ways in which other signing services were made to sign what nobody had authorised: one test each.</summary>
public sealed class HolesTests
{
    private static readonly byte[] Wanted = ActiveSubscriber.HashOf("wanted");
    private static readonly byte[] Other = ActiveSubscriber.HashOf("other");

    [Fact]
    public async Task Replay_AuthorisationUsedAgain_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted, Other);
        var authorisation = teacher.Authorise(transaction);
        await world.Activation.SignAsync(transaction.Id, [Wanted], authorisation, default);

        var again = await world.Activation.SignAsync(
            transaction.Id,
            [Other],
            authorisation,
            default
        );

        CodeOf(again).ShouldBe("CEN-SIGN-USED");
    }

    [Fact]
    public async Task Bearer_SomebodyElsesTransactionWithOwnPin_IsUnknown()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var nurse = await world.ActivatedAsync(SigningWorld.Nurse);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);

        (await world.RefusedAsync(nurse, transaction, Wanted)).ShouldBe("CEN-SIGN-UNKNOWN");
    }

    [Fact]
    public async Task Hashes_Swapped_AreRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);

        (await world.RefusedAsync(teacher, transaction, Other)).ShouldBe("CEN-SIGN-HASH");
    }

    [Fact]
    public async Task Hashes_OneMoreThanAuthorised_AreAllRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);

        (await world.RefusedAsync(teacher, transaction, Wanted, Wanted)).ShouldBe("CEN-SIGN-HASH");
        (await world.CredentialAsync(teacher.CredentialId)).Signatures.ShouldBe(0);
    }

    [Fact]
    public async Task Hashes_Reordered_SignaturesFollowTheRequest()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted, Other);

        var answer = await world.SignAsync(teacher, transaction, Other, Wanted);

        var key = (await world.CredentialAsync(teacher.CredentialId)).PublicKey;
        Pki.Signing.SignatureVerifier.VerifyHash(
                key,
                Pki.Signing.SignatureAlgorithm.EcdsaSha256,
                Other,
                answer.Value[0]
            )
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Occurrence_HashChangedInTheDatabase_IsNotWhatWasShown()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        await world.TamperAsync($"""UPDATE "Occurrences" SET "Hash" = {Other}""");

        (await world.RefusedAsync(teacher, transaction, Other)).ShouldBe("CEN-SIGN-CHANGED");
    }

    [Fact]
    public async Task Transaction_ReplacedAfterItWasShown_IsNotWhatWasShown()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var shown = await world.TransactionAsync(teacher.CredentialId, Wanted);
        var evil = shown with { Documents = [new TransactionDocument("Học bạ 1.pdf", Other)] };
        await world.TamperAsync($"""UPDATE "Transactions" SET "Canonical" = {evil.Canonical()}""");
        await world.TamperAsync($"""UPDATE "Occurrences" SET "Hash" = {Other}""");

        (await world.RefusedAsync(teacher, shown, Other)).ShouldBe("CEN-SIGN-CHANGED");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task DoubleSpend_EightAtOnce_OneSigns(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => world.SignAsync(teacher, transaction, Wanted)))
        );

        answers.Count(answer => answer.IsOk).ShouldBe(1);
        (await world.CredentialAsync(teacher.CredentialId)).Signatures.ShouldBe(1);
    }

    [Fact]
    public async Task Expired_OneSecondLate_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        world.Clock.Set(transaction.ExpiresAt);

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-SIGN-EXPIRED");
    }

    [Fact]
    public async Task Stopped_BetweenCheckAndSigning_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        world.Status.WhileAsked = () =>
            world.Get<StopKey>().StopAsync(teacher.Person, teacher.CredentialId, default);

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-KEY-STOPPED");
    }

    [Fact]
    public async Task Revoked_BetweenCheckAndSigning_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var serial = (await world.CredentialAsync(teacher.CredentialId)).SerialHex!;
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        world.Status.WhileAsked = () => world.Keys.DestroyAsync(serial, "keyCompromise", default);

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-KEY-DESTROYED");
    }

    [Theory]
    [InlineData(CertificateStanding.Revoked, "CEN-CERT-REVOKED")]
    [InlineData(CertificateStanding.Unknown, "CEN-CERT-STATUS")]
    public async Task Status_NotGood_IsRefused(CertificateStanding standing, string code)
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);
        world.Status.Standing = standing;

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe(code);
    }

    [Fact]
    public async Task Certificate_Expired_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        world.Clock.Advance(TimeSpan.FromDays(1825));
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);

        (await world.RefusedAsync(teacher, transaction, Wanted)).ShouldBe("CEN-CERT-EXPIRED");
    }

    [Fact]
    public async Task Nonce_UsedByAnotherTransaction_CannotBeRecorded()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var first = await world.TransactionAsync(teacher.CredentialId, Wanted);
        var second = await world.TransactionAsync(teacher.CredentialId, Other);

        await Should.ThrowAsync<Exception>(() =>
            world.TamperAsync(
                $"""UPDATE "Transactions" SET "Nonce" = {first.Nonce} WHERE "Id" = {second.Id}"""
            )
        );
    }

    [Fact]
    public async Task Challenge_TwoTransactionsOfTheSameHash_Differ()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);

        var first = await world.TransactionAsync(teacher.CredentialId, Wanted);
        var second = await world.TransactionAsync(teacher.CredentialId, Wanted);

        first.Digest().ShouldNotBe(second.Digest());
    }

    [Fact]
    public async Task Method_NobodyHandlesIt_IsRefused()
    {
        await using var world = await SigningWorld.CreateAsync();
        var teacher = await world.ActivatedAsync(SigningWorld.Teacher);
        var transaction = await world.TransactionAsync(teacher.CredentialId, Wanted);

        var answer = await world.Activation.SignAsync(
            transaction.Id,
            [Wanted],
            new NoMethod(teacher.Person, transaction.Digest()),
            default
        );

        CodeOf(answer).ShouldBe("CEN-SIGN-METHOD");
    }

    private static string CodeOf<T>(Result<T> result) =>
        result.Refusals.ShouldHaveSingleItem().Code;

    private sealed record NoMethod(
        CentralSigning.Sessions.Subscriber Bearer,
        byte[] TransactionDigest
    ) : Authorisation(Bearer, TransactionDigest);
}
