using System.Security.Cryptography;
using System.Text;
using AnTin.Pki.Signing;

namespace AnTin.Authority.WebAuthn;

/// <summary>What a browser brings after <c>navigator.credentials.get</c>, without the id that chose the key.</summary>
/// <param name="ClientDataJson">Bytes of clientDataJSON.</param>
/// <param name="AuthenticatorData">Bytes of authenticatorData.</param>
/// <param name="Signature">Over authenticatorData and the SHA-256 of clientDataJSON.</param>
public sealed record Assertion(
    ReadOnlyMemory<byte> ClientDataJson,
    ReadOnlyMemory<byte> AuthenticatorData,
    ReadOnlyMemory<byte> Signature
)
{
    /// <summary>§7.2, steps 10 to 21; the counter of step 22 is the caller's, who remembers it.</summary>
    /// <returns>Null when the key's owner, verified by the authenticator, was asked exactly this on exactly this site.</returns>
    public WebAuthnFault? Check(CoseKey key, ReadOnlySpan<byte> challenge, RelyingParty party)
    {
        if (
            !ClientData.TryRead(ClientDataJson, out var client)
            || !WebAuthn.AuthenticatorData.TryRead(AuthenticatorData, out var data)
        )
        {
            return WebAuthnFault.Malformed;
        }

        return FaultOf(client, WebAuthn.ClientData.Get, challenge, party)
            ?? FaultOf(data, party)
            ?? (
                Verifies(key, AuthenticatorData.Span, ClientDataJson.Span, Signature.Span)
                    ? null
                    : WebAuthnFault.Signature
            );
    }

    /// <summary>Steps 7 to 11 of §7.1, 11 to 14 of §7.2.</summary>
    internal static WebAuthnFault? FaultOf(
        ClientData client,
        string type,
        ReadOnlySpan<byte> challenge,
        RelyingParty party
    )
    {
        if (client.Type != type)
        {
            return WebAuthnFault.Type;
        }

        if (!CryptographicOperations.FixedTimeEquals(client.Challenge, challenge))
        {
            return WebAuthnFault.Challenge;
        }

        return client.Origin == party.Origin && !client.CrossOrigin ? null : WebAuthnFault.Origin;
    }

    /// <summary>Steps 14 to 18 of §7.1, 15 to 19 of §7.2.</summary>
    internal static WebAuthnFault? FaultOf(AuthenticatorData data, RelyingParty party)
    {
        var expected = SHA256.HashData(Encoding.UTF8.GetBytes(party.Id));
        return !data.RpIdHash.Span.SequenceEqual(expected) ? WebAuthnFault.RelyingParty
            : !data.UserPresent ? WebAuthnFault.UserPresence
            : !data.UserVerified ? WebAuthnFault.UserVerification
            : data is { BackedUp: true, BackupEligible: false } ? WebAuthnFault.Backup
            : null;
    }

    /// <summary>§7.2 step 21, §8.2: a signature over authData || SHA-256(clientDataJSON).</summary>
    internal static bool Verifies(
        CoseKey key,
        ReadOnlySpan<byte> authenticatorData,
        ReadOnlySpan<byte> clientDataJson,
        ReadOnlySpan<byte> signature
    ) =>
        SignatureVerifier.Verify(
            key.PublicKey.Encoded.Span,
            key.Algorithm,
            [.. authenticatorData, .. SHA256.HashData(clientDataJson)],
            signature
        );
}
