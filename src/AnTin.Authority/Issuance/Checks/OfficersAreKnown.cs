using AnTin.Authority.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>
/// The certificate beside each signature must be, byte for byte, the one a ceremony put on the authority's list: the
/// registration database can name an officer, it cannot make one.
/// </summary>
public sealed class OfficersAreKnown : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        Check(review.Verifier, review.Signed.Verification)
        ?? Check(review.Approver, review.Signed.Approval);

    private static Refusal? Check(OfficerRecord? known, OfficerSignature signature) =>
        known is not null && known.Certificate.AsSpan().SequenceEqual(signature.Certificate)
            ? null
            : OrderRefusals.UnknownOfficer(signature.OfficerId);
}
