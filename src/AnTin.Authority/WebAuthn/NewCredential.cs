namespace AnTin.Authority.WebAuthn;

/// <summary>A credential that a browser made, checked by §7.1.</summary>
/// <param name="Id">credentialId.</param>
/// <param name="Key">Its public key.</param>
/// <param name="SignCount">The counter it begins with.</param>
public sealed record NewCredential(ReadOnlyMemory<byte> Id, CoseKey Key, uint SignCount)
{
    /// <returns>The credential, or the step at which it was not believed.</returns>
    public static (NewCredential? Credential, WebAuthnFault? Fault) Check(
        ReadOnlyMemory<byte> clientDataJson,
        ReadOnlyMemory<byte> attestationObject,
        ReadOnlySpan<byte> challenge,
        RelyingParty party
    )
    {
        if (
            !ClientData.TryRead(clientDataJson, out var client)
            || !AttestationObject.TryRead(attestationObject, out var attestation)
        )
        {
            return (null, WebAuthnFault.Malformed);
        }

        var fault =
            Assertion.FaultOf(client, ClientData.Create, challenge, party)
            ?? Assertion.FaultOf(attestation.Data, party)
            ?? FaultOf(attestation, clientDataJson);
        return fault is null
            ? (
                new NewCredential(
                    attestation.Data.CredentialId!.Value,
                    attestation.Data.Key!,
                    attestation.Data.SignCount
                ),
                null
            )
            : (null, fault);
    }

    /// <summary>§8.7 none: an empty statement. §8.2 packed, self attestation: no x5c, the key's own alg and signature.</summary>
    private static WebAuthnFault? FaultOf(
        AttestationObject attestation,
        ReadOnlyMemory<byte> clientDataJson
    )
    {
        var believed = attestation switch
        {
            { Format: "none" } => attestation.StatementMembers == 0,
            {
                Format: "packed",
                StatementMembers: 2,
                Algorithm: { } alg,
                Signature: { } signature
            } => alg == AlgorithmOf(attestation.Data.Key!)
                && Assertion.Verifies(
                    attestation.Data.Key!,
                    attestation.AuthData.Span,
                    clientDataJson.Span,
                    signature.Span
                ),
            _ => false,
        };
        return believed ? null : WebAuthnFault.Attestation;
    }

    private static int AlgorithmOf(CoseKey key) =>
        key.PublicKey.Kind switch
        {
            Pki.Signing.KeyKind.EllipticCurve => -7,
            Pki.Signing.KeyKind.EdwardsCurve => -8,
            _ => -257,
        };
}
