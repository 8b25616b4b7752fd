using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>Rule T17: verifier ≠ approver; two ids over one key are one person.</summary>
public sealed class OfficersDiffer : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review)
    {
        var verifier = review.Keys.CertificateOf(review.Verifier!);
        var approver = review.Keys.CertificateOf(review.Approver!);
        var same =
            review.Verifier!.Id == review.Approver!.Id
            || verifier.Subject == approver.Subject
            || HaveOnePasskey(review)
            || KeysOf(review, review.Verifier, verifier, review.Signed.Verification)
                .Intersect(
                    KeysOf(review, review.Approver, approver, review.Signed.Approval),
                    StringComparer.Ordinal
                )
                .Any();
        return same ? OrderRefusals.SameOfficer(review.Approver.Id) : null;
    }

    /// <summary>The key of the officer's certificate, and the token's where one signed.</summary>
    private static IEnumerable<string> KeysOf(
        OrderUnderReview review,
        OfficerRecord officer,
        Certificate certificate,
        OfficerSignature signature
    )
    {
        yield return Convert.ToHexStringLower(certificate.PublicKey.Encoded.Span);
        if (
            signature.Proof is { } proof
            && review.Keys.TokenOf(officer, proof) is { Certificate.PublicKey: { } token }
        )
        {
            yield return Convert.ToHexStringLower(token.Encoded.Span);
        }
    }

    private static bool HaveOnePasskey(OrderUnderReview review) =>
        review.Signed is { Verification.Proof: { } one, Approval.Proof: { } other }
        && review.Keys.PasskeyOf(review.Verifier!, one) is { } first
        && review.Keys.PasskeyOf(review.Approver!, other) is { } second
        && first.PublicKey.AsSpan().SequenceEqual(second.PublicKey);
}
