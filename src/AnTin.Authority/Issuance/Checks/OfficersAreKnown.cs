using AnTin.Authority.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>
/// The certificate beside each signature must be, byte for byte, the one a ceremony put on the authority's list, or the
/// passkey or the token one of that officer's there: the registration database can name an officer, it cannot make one.
/// </summary>
public sealed class OfficersAreKnown : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        Check(review.Keys, review.Verifier, review.Signed.Verification)
        ?? Check(review.Keys, review.Approver, review.Signed.Approval);

    private static Refusal? Check(
        DecisionKeys keys,
        OfficerRecord? known,
        OfficerSignature signature
    )
    {
        var isKnown =
            known is not null
            && (
                signature.Proof is { } proof
                    ? keys.Know(known, proof)
                    : known.Certificate.AsSpan().SequenceEqual(signature.Certificate)
            );
        return isKnown ? null : OrderRefusals.UnknownOfficer(signature.OfficerId);
    }
}
