namespace AnTin.Registration.Contracts;

/// <summary>
/// An order with both officers' signatures: <see cref="OrderDecision.Verification"/> and <see cref="OrderDecision.Approval"/>.
/// The authority checks both itself, and that the two officers differ.
/// </summary>
public sealed record SignedOrder(
    IssuanceOrder Order,
    OfficerSignature Verification,
    OfficerSignature Approval
);
