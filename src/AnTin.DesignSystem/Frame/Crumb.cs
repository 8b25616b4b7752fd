namespace AnTin.DesignSystem.Frame;

/// <summary>One step of the trail.</summary>
public sealed record Crumb(string Text, string Path);
