using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>The verifier signed exactly this content, as a verification.</summary>
public sealed class VerificationHolds : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review)
    {
        var signature = review.Signed.Verification;
        return OfficerSignatures.Holds(
            review.Keys,
            review.Verifier!,
            signature,
            OrderDecision.Verification(review.Order, signature.At)
        )
            ? null
            : OrderRefusals.BadSignature("verification");
    }
}
