using AnTin.Pki.Certificates;
using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Rule T17: verifier ≠ approver; two ids over one key are one person.</summary>
public sealed class OfficersDiffer : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review)
    {
        var verifier = Certificate.From(review.Verifier!.Certificate);
        var approver = Certificate.From(review.Approver!.Certificate);
        var same =
            review.Verifier.Id == review.Approver!.Id
            || verifier.PublicKey.Encoded.Span.SequenceEqual(approver.PublicKey.Encoded.Span)
            || verifier.Subject == approver.Subject
            || HaveOnePasskey(review);
        return same ? OrderRefusals.SameOfficer(review.Approver.Id) : null;
    }

    private static bool HaveOnePasskey(OrderUnderReview review) =>
        review.Signed is { Verification.Proof: { } one, Approval.Proof: { } other }
        && review.Keys.PasskeyOf(review.Verifier!, one) is { } first
        && review.Keys.PasskeyOf(review.Approver!, other) is { } second
        && first.PublicKey.AsSpan().SequenceEqual(second.PublicKey);
}
