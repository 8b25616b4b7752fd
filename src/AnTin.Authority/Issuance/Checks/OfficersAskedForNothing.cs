using AnTin.Authority.Database;
using AnTin.Pki.Names;
using AnTin.Platform.Results;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>
/// Rule T17: neither officer is the requester, nor the person to be certified. Both signed the requester's mailbox with
/// the order, so whoever owns the registration database cannot take it out.
/// </summary>
public sealed class OfficersAskedForNothing : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        Check(review.Verifier!, review) ?? Check(review.Approver!, review);

    private static Refusal? Check(OfficerRecord officer, OrderUnderReview review)
    {
        var own = review
            .Keys.CertificateOf(officer)
            .SubjectAlternativeNames.Where(name => name.Kind == GeneralNameKind.Rfc822Name)
            .Select(name => name.Value)
            .Append(officer.Id)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
            (review.Order.Requester is { } requester && own.Contains(requester))
            || own.Contains(review.Order.Subject.Mailbox)
            ? OrderRefusals.DecidesOwnRequest(officer.Id)
            : null;
    }
}
