namespace AnTin.Authority.Database;

/// <summary>The certificate that followed an intent. Append-only.</summary>
public sealed class CertificateRecord
{
    public required long IntentSequence { get; init; }

    public required byte[] Certificate { get; init; }

    /// <summary>SHA-256 of <see cref="Certificate"/>, hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
}
