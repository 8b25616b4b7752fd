using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <param name="State">Whether the letter can be submitted as it is.</param>
/// <param name="Message">OK2 with the signer, or what is wrong.</param>
/// <param name="Faults">Empty when valid; otherwise what submission would refuse.</param>
/// <param name="Dossier">After the act.</param>
public sealed record LetterAttached(
    LetterState State,
    Sentence Message,
    IReadOnlyList<Refusal> Faults,
    DossierRef Dossier
);
