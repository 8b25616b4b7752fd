namespace AnTin.Server.Watching;

/// <summary>What <c>/health</c> says.</summary>
/// <param name="Status">"ok" or "failing".</param>
/// <param name="Version">Of the program.</param>
/// <param name="Roles">Which the process plays.</param>
/// <param name="Failing">What does not answer.</param>
internal sealed record HealthReport(
    string Status,
    string Version,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Failing
);
