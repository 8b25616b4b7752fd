using System.Security.Cryptography;
using AnTin.Authority.Database;
using AnTin.Authority.WebAuthn;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>
/// W3C WebAuthn §6.1.1: a passkey that counts, counts each signature. A number used twice, a later decision with a lower
/// number, or an earlier one with a higher, comes from a second passkey with the same key. Orders arrive in any order, so
/// the times decide.
/// </summary>
public sealed class PasskeysCountOn : IOrderCheck
{
    /// <summary>A decision bears the time at which the desk asked; so long may its answer take, while another is given.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public Refusal? Check(OrderUnderReview review) =>
        Check(review.Keys, review.Verifier!, review.Signed.Verification)
        ?? Check(review.Keys, review.Approver!, review.Signed.Approval);

    /// <summary>Remembers the highest number, once the order is believed.</summary>
    internal static void Remember(
        DecisionKeys keys,
        OfficerRecord officer,
        OfficerSignature signature
    )
    {
        if (signature.Proof is not { } proof || keys.PasskeyOf(officer, proof) is not { } passkey)
        {
            return;
        }

        var count = CountOf(proof);
        if (count > passkey.LastCount)
        {
            (passkey.LastCount, passkey.LastAt) = (count, signature.At);
            passkey.LastAnswer = NameOf(proof);
        }
    }

    private static Refusal? Check(
        DecisionKeys keys,
        OfficerRecord officer,
        OfficerSignature signature
    )
    {
        if (signature.Proof is not { } proof || keys.PasskeyOf(officer, proof) is not { } passkey)
        {
            return null;
        }

        var count = CountOf(proof);
        var countsOn =
            passkey.LastAt is not { } last
            || NameOf(proof) == passkey.LastAnswer
            || (
                count != passkey.LastCount
                && (signature.At <= last + Tolerance || count > passkey.LastCount)
                && (signature.At >= last - Tolerance || count < passkey.LastCount)
            );
        return countsOn ? null : OrderRefusals.CounterWentBack(officer.Id);
    }

    private static long CountOf(DecisionProof proof) =>
        AuthenticatorData.TryRead(proof.Passkey!.AuthenticatorData, out var data)
            ? data.SignCount
            : 0;

    private static string NameOf(DecisionProof proof) =>
        Convert.ToHexStringLower(SHA256.HashData(proof.Passkey!.ClientData));
}
