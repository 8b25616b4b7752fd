namespace AnTin.CentralSigning.Credentials;

/// <summary>A wrapped key pair made ahead of need, because an RSA key takes a quarter of a second to find.</summary>
public sealed class ReadyKey
{
    public Guid Id { get; init; }
    public required string Algorithm { get; init; }
    public required byte[] PublicKey { get; init; }
    public required byte[] Wrapped { get; init; }
    public required string WrappingKey { get; init; }
    public required byte[] CertificateRequest { get; init; }
    public DateTimeOffset MadeAt { get; init; }
}
