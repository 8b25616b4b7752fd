using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance.Checks;

/// <summary>
/// Rule T17: a token on the list counts while its certificate does: issued to an officer by a CA of this authority, within its
/// days when the decision was made, and not revoked. A revocation also ends what was signed before it and comes after.
/// </summary>
public sealed class TokenCertificatesHold : IOrderCheck
{
    public Refusal? Check(OrderUnderReview review) =>
        Check(review, review.Signed.Verification) ?? Check(review, review.Signed.Approval);

    private static Refusal? Check(OrderUnderReview review, OfficerSignature signature) =>
        signature.Proof is { Token: { } digest }
        && review.Keys.Tokens.GetValueOrDefault(digest) is { } token
        && FaultOf(token, signature.At) is { } fault
            ? OrderRefusals.TokenDoesNotCount(signature.OfficerId, fault)
            : null;

    private static string? FaultOf(TokenOnList token, DateTimeOffset at) =>
        token.Fault ?? (token.Certificate.Validity.Contains(at) ? null : "validity");
}
