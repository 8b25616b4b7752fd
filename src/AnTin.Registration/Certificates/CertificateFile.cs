namespace AnTin.Registration.Certificates;

/// <summary>The DER bytes of a published certificate.</summary>
public sealed class CertificateFile
{
    public required long CertificateId { get; init; }

    public required byte[] Der { get; init; }
}
