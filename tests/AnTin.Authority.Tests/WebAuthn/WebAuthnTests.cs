using System.Security.Cryptography;
using System.Text;
using AnTin.Authority.WebAuthn;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.WebAuthn;

/// <summary>W3C WebAuthn §7.1 and §7.2: each step that is left out is a way in.</summary>
public sealed class WebAuthnTests
{
    private static readonly byte[] Challenge = SHA256.HashData("decision"u8);
    private static readonly RelyingParty Desk = RelyingParty.At(AuthorityWorld.DeskOrigin)!;

    public static TheoryData<WebAuthnFault, Action<SoftAuthenticator>> Lies =>
        new()
        {
            { WebAuthnFault.Origin, one => one.Origin = "https://desk.hoaban.gov.vn.ke-xau.vn" },
            { WebAuthnFault.Origin, one => one.Origin = "http://desk.hoaban.gov.vn" },
            { WebAuthnFault.Origin, one => one.Origin = "https://desk.hoaban.gov.vn:8443" },
            { WebAuthnFault.RelyingParty, one => one.RelyingParty = "hoaban.gov.vn" },
            { WebAuthnFault.UserPresence, one => one.Flags = 0x04 },
            { WebAuthnFault.UserVerification, one => one.Flags = 0x01 },
            { WebAuthnFault.Backup, one => one.Flags = 0x15 },
        };

    [Fact]
    public void Assertion_OfExactlyThisDecision_IsBelieved()
    {
        using var passkey = new SoftAuthenticator();

        Check(passkey, Challenge).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Lies))]
    public void Assertion_WithOneLie_IsNotBelieved(
        WebAuthnFault fault,
        Action<SoftAuthenticator> lie
    )
    {
        using var passkey = new SoftAuthenticator();
        lie(passkey);

        Check(passkey, Challenge).ShouldBe(fault);
        Register(passkey).Fault.ShouldBe(fault);
    }

    [Fact]
    public void Assertion_OfAnotherChallengeTypeOrKey_IsNotBelieved()
    {
        using var passkey = new SoftAuthenticator();
        using var other = new SoftAuthenticator();
        var answer = passkey.Answer(Challenge);

        Check(passkey, SHA256.HashData("other"u8)).ShouldBe(WebAuthnFault.Challenge);
        Check(passkey, Challenge, "webauthn.create").ShouldBe(WebAuthnFault.Type);
        Of(answer).Check(KeyOf(other), Challenge, Desk).ShouldBe(WebAuthnFault.Signature);
    }

    /// <summary>Any flipped bit of what was signed, or of the signature, is seen.</summary>
    [Fact]
    public void Assertion_WithAnyBitFlipped_IsNotBelieved()
    {
        using var passkey = new SoftAuthenticator();
        var (key, answer) = (KeyOf(passkey), passkey.Answer(Challenge));
        byte[][] parts =
        [
            answer.Evidence.ClientData,
            answer.Evidence.AuthenticatorData,
            answer.Signature,
        ];
        foreach (var part in parts)
        {
            for (var bit = 0; bit < 8 * part.Length; bit++)
            {
                part[bit / 8] ^= (byte)(1 << (bit % 8));
                Of(answer).Check(key, Challenge, Desk).ShouldNotBeNull($"bit {bit}");
                part[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        Of(answer).Check(key, Challenge, Desk).ShouldBeNull();
    }

    [Fact]
    public void ClientData_FramedOrWithAMemberTwice_IsNotBelieved()
    {
        using var passkey = new SoftAuthenticator();
        var honest = Encoding.UTF8.GetString(passkey.ClientData(ClientData.Get, Challenge));

        Read(honest.Replace("false", "true", StringComparison.Ordinal))!.CrossOrigin.ShouldBeTrue();
        Read(
            honest.Replace(
                "\"crossOrigin\":false",
                "\"topOrigin\":\"https://x.vn\"",
                StringComparison.Ordinal
            )
        )!
            .CrossOrigin.ShouldBeTrue();
        Read(
                honest.Replace(
                    "\"crossOrigin\"",
                    "\"type\":\"webauthn.get\",\"crossOrigin\"",
                    StringComparison.Ordinal
                )
            )
            .ShouldBeNull();
        Read(honest + new string(' ', ClientData.Longest)).ShouldBeNull();
    }

    [Fact]
    public void Registration_NoneOrPackedBySelf_GivesTheKeyThatSigns()
    {
        using var passkey = new SoftAuthenticator();
        var client = passkey.ClientData(ClientData.Create, Challenge);

        foreach (var attestation in new[] { passkey.Attestation(), passkey.Attestation(client) })
        {
            var (made, fault) = NewCredential.Check(client, attestation, Challenge, Desk);
            fault.ShouldBeNull();
            made!.Id.ToArray().ShouldBe(passkey.CredentialId);
            made.SignCount.ShouldBe(1u);
            Of(passkey.Answer(Challenge)).Check(made.Key, Challenge, Desk).ShouldBeNull();
        }
    }

    [Fact]
    public void Registration_PackedOverOtherClientData_IsRefused()
    {
        using var passkey = new SoftAuthenticator();
        var client = passkey.ClientData(ClientData.Create, Challenge);
        var other = passkey.ClientData(ClientData.Create, SHA256.HashData("other"u8));

        NewCredential
            .Check(client, passkey.Attestation(other), Challenge, Desk)
            .Fault.ShouldBe(WebAuthnFault.Attestation);
    }

    [Fact]
    public void CoseKey_OffTheCurveShortenedOrWithMore_IsNotRead()
    {
        using var passkey = new SoftAuthenticator();
        var key = passkey.CoseKey();
        CoseKey.TryRead(key, out _).ShouldBeTrue();

        CoseKey.TryRead(key.AsMemory(0, key.Length - 1), out _).ShouldBeFalse();
        CoseKey.TryRead(key.Append((byte)0).ToArray(), out _).ShouldBeFalse();
        key[^1] ^= 1;
        CoseKey.TryRead(key, out _).ShouldBeFalse("the point is not on the curve");
    }

    [Theory]
    [InlineData("https://desk.hoaban.gov.vn", "desk.hoaban.gov.vn", "https://desk.hoaban.gov.vn")]
    [InlineData("http://localhost:5080/", "localhost", "http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080", null, null)]
    [InlineData(null, null, null)]
    public void RelyingParty_OfAnAddress_IsItsHostAndOrigin(
        string? address,
        string? id,
        string? origin
    )
    {
        var party = RelyingParty.At(address);

        (party?.Id, party?.Origin).ShouldBe((id, origin));
    }

    private static WebAuthnFault? Check(
        SoftAuthenticator passkey,
        byte[] challenge,
        string type = "webauthn.get"
    ) => Of(passkey.Answer(Challenge, type)).Check(KeyOf(passkey), challenge, Desk);

    private static (NewCredential? Credential, WebAuthnFault? Fault) Register(
        SoftAuthenticator passkey
    ) =>
        NewCredential.Check(
            passkey.ClientData(ClientData.Create, Challenge),
            passkey.Attestation(),
            Challenge,
            Desk
        );

    private static Assertion Of(AnTin.Registration.Contracts.PasskeyAnswer answer) =>
        new(answer.Evidence.ClientData, answer.Evidence.AuthenticatorData, answer.Signature);

    private static CoseKey KeyOf(SoftAuthenticator passkey) =>
        CoseKey.TryRead(passkey.CoseKey(), out var key)
            ? key
            : throw new InvalidOperationException("The key was written a moment ago.");

    private static ClientData? Read(string json) =>
        ClientData.TryRead(Encoding.UTF8.GetBytes(json), out var read) ? read : null;
}
