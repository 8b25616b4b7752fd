namespace AnTin.Authority.Transparency;

/// <summary>Who signs the logs, fixed when the first begins: another name or key is another log.</summary>
/// <param name="Name">What the names of the logs begin with.</param>
/// <param name="Key">The key's reference in the key store.</param>
public sealed record LogIdentity(string Name, string Key);
