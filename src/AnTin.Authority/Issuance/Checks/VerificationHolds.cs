using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>The verifier signed exactly this content, as a verification.</summary>
public sealed class VerificationHolds : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        OfficerSignatures.VerificationHolds(review)
            ? null
            : OrderRefusals.BadSignature("verification");
}
