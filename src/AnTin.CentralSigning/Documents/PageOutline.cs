namespace AnTin.CentralSigning.Documents;

/// <summary>A page as its reader sees it, after cropping and turning.</summary>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
public sealed record PageOutline(double Width, double Height);
