namespace AnTin.DesignSystem.Frame;

/// <summary>One entry of the blue bar.</summary>
/// <param name="Path">Where it leads; the entry whose path is the longest beginning of the page's path is the current one.</param>
/// <param name="Text">The Vietnamese words, a key of the texts.</param>
public sealed record NavItem(string Path, string Text);
