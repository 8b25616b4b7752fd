using AnTin.Authority.Database;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>An order beside what the authority itself knows; nothing here comes from the registration database.</summary>
/// <param name="Signed">The order as it was pulled.</param>
/// <param name="Verifier">The authority's own record of the officer named as verifier; null when there is none.</param>
/// <param name="Approver">The same of the approver.</param>
/// <param name="Keys">Which keys decide: the authority's own list of passkeys, and its settings.</param>
/// <param name="Profile">The profile of the order's bloc as a ceremony approved it; null when there is none.</param>
/// <param name="DeployedHash">Content hash of the profile in this build; null when the build has none.</param>
/// <param name="KeyNames">Keys the profile allows, such as P-256.</param>
/// <param name="At">Now.</param>
public sealed record OrderUnderReview(
    SignedOrder Signed,
    OfficerRecord? Verifier,
    OfficerRecord? Approver,
    DecisionKeys Keys,
    ProfileRecord? Profile,
    string? DeployedHash,
    IReadOnlyCollection<string> KeyNames,
    DateTimeOffset At
)
{
    public IssuanceOrder Order => Signed.Order;
}
