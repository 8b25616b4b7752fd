using System.Reflection;

namespace AnTin.DesignSystem.Texts;

/// <summary>An assembly that carries <c>en.json</c> files.</summary>
public sealed record TextSource(Assembly Assembly);
