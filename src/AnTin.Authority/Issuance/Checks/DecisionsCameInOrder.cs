using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Verified before approved, the approval at the time the order names, nothing in the future.</summary>
public sealed class DecisionsCameInOrder : IOrderCheck
{
    /// <summary>Clocks of the desk and of the authority may differ by so much.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public Refusal? Check(OrderUnderReview review)
    {
        var (verification, approval) = (review.Signed.Verification, review.Signed.Approval);
        var inOrder =
            verification.At <= approval.At
            && approval.At == review.Order.ApprovedAt
            && approval.At <= review.At + Tolerance;
        return inOrder ? null : OrderRefusals.WrongTimes();
    }
}
