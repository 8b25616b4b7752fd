using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <param name="Faults">Empty when the letter may be submitted.</param>
/// <param name="SignedBy">Name in the signer's certificate.</param>
/// <param name="WrittenByOffice">Not an export of ours.</param>
/// <param name="Count">Stated in the letter, or typed.</param>
public sealed record LetterJudgement(
    IReadOnlyList<Refusal> Faults,
    string? SignedBy,
    bool WrittenByOffice,
    int? Count
);
