namespace AnTin.Platform.Watching;

/// <summary>One figure of a gauge.</summary>
/// <param name="Value">In the gauge's unit.</param>
/// <param name="Labels">What tells it from the gauge's other figures.</param>
public sealed record Reading(
    double Value,
    params IReadOnlyList<(string Name, string Value)> Labels
);
