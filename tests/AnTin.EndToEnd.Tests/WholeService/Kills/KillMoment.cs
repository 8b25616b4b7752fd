namespace AnTin.EndToEnd.Tests.WholeService.Kills;

/// <summary>When the process dies: so long after the dossier was seen in a state and its next act was begun.</summary>
/// <param name="Status">As the database writes it.</param>
internal sealed record KillMoment(string Status, TimeSpan After);
