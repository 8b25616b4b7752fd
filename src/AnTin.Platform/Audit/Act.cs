namespace AnTin.Platform.Audit;

/// <summary>Who did what to what. Goes into the audit log for ever, so nothing here is personal data.</summary>
/// <param name="Actor">Id of an account or officer, or the name of a worker ("authority").</param>
/// <param name="Role">The role in which the actor acted.</param>
/// <param name="Action">A stable verb, e.g. <c>dossier.accept</c>.</param>
/// <param name="Subject">What it was done to, e.g. <c>dossier/0191…</c>.</param>
/// <param name="Details">Canonical JSON without personal data.</param>
public sealed record Act(
    string Actor,
    string Role,
    string Action,
    string Subject,
    string? Details = null
);
