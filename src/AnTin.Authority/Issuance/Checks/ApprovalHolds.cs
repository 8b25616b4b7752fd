using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>The approver signed exactly this order with its times, as an approval.</summary>
public sealed class ApprovalHolds : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        OfficerSignatures.ApprovalHolds(review) ? null : OrderRefusals.BadSignature("approval");
}
