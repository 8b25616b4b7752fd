namespace AnTin.Signatures.Policy;

/// <summary>Whom a certificate names.</summary>
public enum CertificateKind
{
    Person,
    Organisation,

    /// <summary>A device, service or software.</summary>
    Device,
}
