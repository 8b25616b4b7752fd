using AnTin.Authority.Database;
using AnTin.Authority.WebAuthn;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Whether an officer signed a message, with the own key or passkey, while the officer's certificate was valid.</summary>
internal static class OfficerSignatures
{
    public static bool Holds(
        DecisionKeys keys,
        OfficerRecord officer,
        OfficerSignature signature,
        byte[] message
    )
    {
        var certificate = Certificate.From(officer.Certificate);
        return certificate.Validity.Contains(signature.At)
            && (
                signature.Proof is { } proof
                    ? HoldsByPasskey(keys, officer, proof, signature.Signature, message)
                    : SignatureVerifier.Verify(
                        certificate.PublicKey.Encoded.Span,
                        AlgorithmOf(certificate.PublicKey),
                        message,
                        signature.Signature
                    )
            );
    }

    /// <summary>The message stands in the tree whose root the passkey was asked to sign, on the desk's own address.</summary>
    private static bool HoldsByPasskey(
        DecisionKeys keys,
        OfficerRecord officer,
        DecisionProof proof,
        byte[] signature,
        byte[] message
    ) =>
        keys.Party is { } party
        && keys.PasskeyOf(officer, proof) is { } passkey
        && CoseKey.TryRead(passkey.PublicKey, out var key)
        && DecisionTree.Holds(message, proof)
        && new Assertion(
            proof.Passkey.ClientData,
            proof.Passkey.AuthenticatorData,
            signature
        ).Check(key, proof.Root, party)
            is null;

    /// <summary>Officers sign with SHA-256 on every key, as the decision signer does.</summary>
    private static SignatureAlgorithm AlgorithmOf(PublicKeyInfo key) =>
        key.Kind == KeyKind.EllipticCurve
            ? SignatureAlgorithm.EcdsaSha256
            : SignatureAlgorithm.RsaSha256;
}
