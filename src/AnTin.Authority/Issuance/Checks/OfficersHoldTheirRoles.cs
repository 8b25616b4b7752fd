using AnTin.Authority.Database;
using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Who verifies may verify, who approves may approve, and neither has been retired.</summary>
public sealed class OfficersHoldTheirRoles : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        Check(review.Verifier!, OfficerRoles.Verifier)
        ?? Check(review.Approver!, OfficerRoles.Approver);

    private static Refusal? Check(OfficerRecord officer, string role) =>
        officer.May(role) ? null : OrderRefusals.RoleMissing(officer.Id, role);
}
