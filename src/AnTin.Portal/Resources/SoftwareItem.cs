namespace AnTin.Portal.Resources;

/// <summary>One downloadable program.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Path">Address on this site.</param>
/// <param name="Megabytes">Size, 10⁶ bytes.</param>
/// <param name="Digest">SHA-256 in hexadecimal, so that the reader can check what arrived.</param>
public sealed record SoftwareItem(string Name, string Path, decimal Megabytes, string Digest);
