using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>One row of the grid of R-109.</summary>
/// <param name="Row">As it is stored.</param>
/// <param name="NeedsMending">Not checked yet, or sent back with a remark.</param>
public sealed record RowItem(CertificationRequest Row, bool NeedsMending);
