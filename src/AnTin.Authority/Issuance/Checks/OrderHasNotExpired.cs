using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Rule T17: an approval expires.</summary>
public sealed class OrderHasNotExpired : IOrderCheck
{
    /// <summary>However late the desk lets an order expire, the authority believes it no longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public Refusal? Check(OrderUnderReview review) =>
        review.At < review.Order.ExpiresAt && review.At < review.Order.ApprovedAt + Longest
            ? null
            : OrderRefusals.Expired(review.Order.ExpiresAt);
}
