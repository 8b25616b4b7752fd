using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Rule T7: the profile is one a ceremony approved, and this build carries that very content.</summary>
public sealed class ProfileIsApproved : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review)
    {
        if (review.Profile is not { } approved)
        {
            return OrderRefusals.ProfileNotApproved(review.Order.ProfileId);
        }

        return string.Equals(approved.Hash, review.DeployedHash, StringComparison.Ordinal)
            ? null
            : OrderRefusals.ProfileChanged(approved.Id);
    }
}
