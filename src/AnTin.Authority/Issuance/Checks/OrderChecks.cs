using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>The checks in their order: who signed, what was signed, when, and only then what it asks for.</summary>
public static class OrderChecks
{
    private static readonly IReadOnlyList<IOrderCheck> OfSignatures =
    [
        new OfficersAreKnown(),
        new OfficersHoldTheirRoles(),
        new OfficerKeysAreAllowed(),
        new OfficersDiffer(),
        new OfficersAskedForNothing(),
        new TokenCertificatesHold(),
        new VerificationHolds(),
        new ApprovalHolds(),
    ];

    /// <summary>Looks at the orders before this one, too.</summary>
    private static readonly PasskeysCountOn OfCounters = new();

    private static readonly IReadOnlyList<IOrderCheck> OfContent =
    [
        new DecisionsCameInOrder(),
        new OrderHasNotExpired(),
        new ProfileIsApproved(),
        new KeyIsPossessed(),
    ];

    /// <summary>What can be said of an order by itself: nearly all the work, and on any thread.</summary>
    public static StandingAlone Alone(OrderUnderReview review)
    {
        var signed = First(OfSignatures, review);
        return new StandingAlone(signed, signed is null ? First(OfContent, review) : null);
    }

    /// <summary>The verdict, in the order in which the orders came.</summary>
    public static Refusal? FirstRefusal(OrderUnderReview review, StandingAlone alone) =>
        alone.OfSignatures ?? OfCounters.Check(review) ?? alone.OfContent;

    private static Refusal? First(IReadOnlyList<IOrderCheck> checks, OrderUnderReview review) =>
        checks.Select(check => check.Check(review)).FirstOrDefault(refusal => refusal is not null);
}
