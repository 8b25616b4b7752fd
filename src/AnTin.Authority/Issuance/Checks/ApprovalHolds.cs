using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>The approver signed exactly this order with its times, as an approval.</summary>
public sealed class ApprovalHolds : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review)
    {
        var signature = review.Signed.Approval;
        return OfficerSignatures.Holds(
            review.Keys,
            review.Approver!,
            signature,
            OrderDecision.Approval(review.Order, signature.At)
        )
            ? null
            : OrderRefusals.BadSignature("approval");
    }
}
