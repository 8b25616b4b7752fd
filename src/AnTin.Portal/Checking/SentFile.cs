namespace AnTin.Portal.Checking;

/// <param name="Name">As the reader called it.</param>
/// <param name="Bytes">All of it.</param>
public sealed record SentFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>SHA-256, hexadecimal.</summary>
    public string Digest() =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Bytes.Span));
}
