using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>The checks in their order: who signed, what was signed, when, and only then what it asks for.</summary>
public static class OrderChecks
{
    public static readonly IReadOnlyList<IOrderCheck> All =
    [
        new OfficersAreKnown(),
        new OfficersHoldTheirRoles(),
        new OfficerKeysAreAllowed(),
        new OfficersDiffer(),
        new OfficersAskedForNothing(),
        new TokenCertificatesHold(),
        new VerificationHolds(),
        new ApprovalHolds(),
        new PasskeysCountOn(),
        new DecisionsCameInOrder(),
        new OrderHasNotExpired(),
        new ProfileIsApproved(),
        new KeyIsPossessed(),
    ];

    public static Refusal? FirstRefusal(OrderUnderReview review) =>
        All.Select(check => check.Check(review)).FirstOrDefault(refusal => refusal is not null);
}
