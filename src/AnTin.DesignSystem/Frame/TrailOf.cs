namespace AnTin.DesignSystem.Frame;

/// <summary>The trail of a page: the steps above it and its own short name.</summary>
public sealed record TrailOf(IReadOnlyList<Crumb> Steps, string Here);
