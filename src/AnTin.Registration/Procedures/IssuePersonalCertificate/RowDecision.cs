namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <param name="RowId">Which row.</param>
/// <param name="Accept">Chấp thuận or Từ chối.</param>
/// <param name="Reason">Required with a refusal.</param>
public sealed record RowDecision(Guid RowId, bool Accept, string? Reason = null);
