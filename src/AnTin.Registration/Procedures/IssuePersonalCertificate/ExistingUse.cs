namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Another request that shares an identity number, a mailbox or a phone with the row at hand and was not refused.</summary>
/// <param name="DossierId">Its dossier.</param>
/// <param name="IdNumber">Of the other person, or the same.</param>
/// <param name="Mailbox">Of the other request.</param>
/// <param name="Phone">Of the other request.</param>
/// <param name="FoldedTitle">Folded title.</param>
/// <param name="Issued">A certificate came of it.</param>
public sealed record ExistingUse(
    Guid DossierId,
    string IdNumber,
    string Mailbox,
    string Phone,
    string FoldedTitle,
    bool Issued
);
