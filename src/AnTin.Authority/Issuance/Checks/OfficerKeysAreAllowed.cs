using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Where the authority takes passkeys and tokens only, a signature by a key that the desk keeps under a PIN counts for nothing.</summary>
public sealed class OfficerKeysAreAllowed : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        Check(review.Keys, review.Signed.Verification)
        ?? Check(review.Keys, review.Signed.Approval);

    private static Refusal? Check(DecisionKeys keys, OfficerSignature signature) =>
        keys.PinKeys || signature.Proof is not null
            ? null
            : OrderRefusals.PinForbidden(signature.OfficerId);
}
