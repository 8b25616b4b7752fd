namespace AnTin.CentralSigning.Vault;

/// <summary>A MAC key of the signing database, wrapped under a key of the key store.</summary>
public sealed class VaultSecret
{
    /// <summary>"seal" or "pin".</summary>
    public required string Name { get; init; }
    public required string WrappingKey { get; init; }
    public required byte[] Blob { get; init; }
    public DateTimeOffset MadeAt { get; init; }
}
