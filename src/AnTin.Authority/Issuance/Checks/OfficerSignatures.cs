using AnTin.Authority.Database;
using AnTin.Authority.Officers;
using AnTin.Authority.WebAuthn;
using AnTin.Pki.Signing;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Whether an officer signed the order, with the own key, passkey or token, while the officer's certificate was valid.</summary>
internal static class OfficerSignatures
{
    public static bool VerificationHolds(OrderUnderReview review) =>
        Holds(
            review,
            DecisionRole.Verification,
            review.Verifier!,
            review.Signed.Verification,
            verifier: null
        );

    public static bool ApprovalHolds(OrderUnderReview review) =>
        Holds(
            review,
            DecisionRole.Approval,
            review.Approver!,
            review.Signed.Approval,
            review.Verifier!.Id
        );

    private static bool Holds(
        OrderUnderReview review,
        DecisionRole role,
        OfficerRecord officer,
        OfficerSignature signature,
        string? verifier
    )
    {
        var certificate = review.Keys.CertificateOf(officer);
        if (!certificate.Validity.Contains(signature.At))
        {
            return false;
        }

        var message = OrderDecision.Message(role, review.Order, signature.At);
        return signature.Proof switch
        {
            null => HoldsBy(certificate.PublicKey, message, signature.Signature),
            { Token: not null } proof => HoldsByToken(
                review.Keys,
                officer,
                proof,
                message,
                new DecisionStatement(
                    role,
                    officer.Id,
                    verifier,
                    review.Order.DossierCode,
                    proof.Count,
                    proof.Root,
                    signature.At
                ),
                signature.Signature
            ),
            var proof => HoldsByPasskey(review.Keys, officer, proof, signature.Signature, message),
        };
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
            proof.Passkey!.ClientData,
            proof.Passkey.AuthenticatorData,
            signature
        ).Check(key, proof.Root, party)
            is null;

    /// <summary>The message stands in the tree whose root the statement names, and the token signed the statement as we write it.</summary>
    private static bool HoldsByToken(
        DecisionKeys keys,
        OfficerRecord officer,
        DecisionProof proof,
        byte[] message,
        DecisionStatement statement,
        byte[] signature
    ) =>
        keys.TokenOf(officer, proof) is { } token
        && statement.IsPlain
        && DecisionTree.Holds(message, proof)
        && HoldsBy(token.Certificate.PublicKey, statement.Octets(), signature);

    private static bool HoldsBy(PublicKeyInfo key, byte[] message, byte[] signature) =>
        SignatureVerifier.Verify(key.Encoded.Span, OfficerAlgorithm.Of(key), message, signature);
}
