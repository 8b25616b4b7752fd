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
            || verifier.Subject == approver.Subject;
        return same ? OrderRefusals.SameOfficer(review.Approver.Id) : null;
    }
}
