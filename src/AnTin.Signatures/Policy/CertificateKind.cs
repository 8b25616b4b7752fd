namespace AnTin.Signatures.Policy;

/// <summary>Whom a certificate names.</summary>
public enum CertificateKind
{
    /// <summary>A person, whatever office he or she holds.</summary>
    Person,

    /// <summary>An agency or organisation as such.</summary>
    Organisation,

    /// <summary>A device, service or software.</summary>
    Device,
}
