using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Officers;
using AnTin.Authority.WebAuthn;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Officers;

/// <summary>The desk's side: a passkey is registered, waits, is admitted, signs, and is forgotten when a ceremony retires it.</summary>
public sealed class OfficerPasskeysTests : IDisposable
{
    private const string Officer = "verifier-1";
    private static readonly byte[][] Messages =
    [
        [1],
        [2],
        [3],
    ];

    private readonly SoftAuthenticator passkey = new();

    public void Dispose() => passkey.Dispose();

    [Fact]
    public async Task Passkey_BeforeItsCeremony_IsAskedForNothing()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var made = await RegisterAsync(world);

        made.Value.AdmittedAt.ShouldBeNull();
        (await Desk(world).AskAsync(Officer, Messages, default))
            .Refusals.Single()
            .Code.ShouldBe("AUT-PASSKEY-NONE");
        (await SignAsync(world)).Refusals.Single().Code.ShouldBe("AUT-PASSKEY-UNKNOWN");
    }

    [Fact]
    public async Task Passkey_Admitted_SignsEachMessageSoThatItStandsAlone()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await RegisterAsync(world);
        await AdmitAsync(world);

        (await Desk(world).AskAsync(Officer, Messages, default))
            .Value.Credentials.Single()
            .ShouldBe(passkey.CredentialId);
        passkey.SignCount++;
        var signed = (await SignAsync(world)).Value;

        signed.Count.ShouldBe(3);
        for (var place = 0; place < 3; place++)
        {
            DecisionTree.Holds(Messages[place], signed[place].Proof!).ShouldBeTrue();
            DecisionTree.Holds(Messages[(place + 1) % 3], signed[place].Proof!).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Passkey_WhoseAnswerComesTwice_IsTakenForACopy()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await RegisterAsync(world);
        await AdmitAsync(world);
        passkey.SignCount++;

        (await SignAsync(world)).IsOk.ShouldBeTrue();
        (await SignAsync(world)).Refusals.Single().Code.ShouldBe("AUT-PASSKEY-COUNTER");
    }

    /// <summary>What the officer's page shows is what the ceremony reads and the review compares.</summary>
    [Fact]
    public async Task Lines_OfANewPasskey_StandInACeremonyFileAsTheyAre()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var made = (await RegisterAsync(world)).Value;

        var lines = Desk(world).LinesOf(Officer, made);

        CeremonyFile
            .TryRead(
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "ceremony": "passkeys-1", "purpose": "tests", "host": "desk.test",
                      "organisation": "Tỉnh Hoa Ban", "officerPasskeys": [ {{lines}} ] }
                    """
                ),
                out var file,
                out var error
            )
            .ShouldBeTrue(error);
        var wish = file!.OfficerPasskeys.ShouldHaveSingleItem();
        wish.Officer.ShouldBe(Officer);
        wish.Credential.ShouldBe(Base64Url.EncodeToString(passkey.CredentialId));
        wish.PublicKey.ShouldBe(Base64Url.EncodeToString(made.PublicKey));
        wish.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(made.PublicKey)));
    }

    /// <summary>Authenticators keep the user handle in the clear: it names the officer to nobody (W3C WebAuthn §14.6.1).</summary>
    [Fact]
    public async Task Question_ForANewPasskey_NamesAlgorithmsByPreferenceAndNoOfficer()
    {
        await using var world = await AuthorityWorld.CreateAsync();

        var question = await Desk(world).BeginAsync(Officer, default);

        question.Algorithms.ShouldBe([-7, -8, -257]);
        question.UserHandle.ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes(Officer)));
        question.Known.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passkey_Retired_IsForgottenByTheDesk()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        await RegisterAsync(world);
        await AdmitAsync(world);
        var directory = world.Get<PasskeyDirectory>();

        await directory.ForgetAsync(Base64Url.EncodeToString(passkey.CredentialId), default);

        (await Desk(world).ListAsync(Officer, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Registration_TooLateUnnamedOrTwice_IsRefused()
    {
        await using var world = await AuthorityWorld.CreateAsync();

        (await RegisterAsync(world, label: " ")).Refusals.Single().Field.ShouldBe("Label");
        (await RegisterAsync(world, after: TimeSpan.FromMinutes(6)))
            .Refusals.Single()
            .Code.ShouldBe("AUT-PASSKEY-EXPIRED");
        (await RegisterAsync(world)).IsOk.ShouldBeTrue();
        (await RegisterAsync(world)).Refusals.Single().Code.ShouldBe("AUT-PASSKEY-KNOWN");
    }

    private static IOfficerPasskeys Desk(AuthorityWorld world) => world.Get<IOfficerPasskeys>();

    private async Task<Result<OfficerPasskey>> RegisterAsync(
        AuthorityWorld world,
        string label = "Khóa thử",
        TimeSpan after = default
    )
    {
        var question = await Desk(world).BeginAsync(Officer, default);
        world.Clock.Advance(after);
        return await Desk(world)
            .FinishAsync(
                Officer,
                label,
                passkey.ClientData(ClientData.Create, question.Challenge),
                passkey.Attestation(),
                default
            );
    }

    private Task AdmitAsync(AuthorityWorld world) =>
        world
            .Get<PasskeyDirectory>()
            .AdmitAsync(
                Officer,
                Base64Url.EncodeToString(passkey.CredentialId),
                AuthorityWorld.Start,
                default
            );

    private Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(AuthorityWorld world) =>
        Desk(world)
            .SignAsync(Officer, passkey.Answer(new DecisionTree(Messages).Root), Messages, default);
}
