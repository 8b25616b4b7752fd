namespace AnTin.Pki.Certificates;

/// <summary>The bits of KeyUsage, bit 0 of the standard first (RFC 5280 §4.2.1.3).</summary>
[Flags]
public enum KeyUsages
{
    None = 0,
    DigitalSignature = 1 << 0,

    /// <summary>Called contentCommitment in newer texts; Vietnamese regulation keeps the old name.</summary>
    NonRepudiation = 1 << 1,
    KeyEncipherment = 1 << 2,
    DataEncipherment = 1 << 3,
    KeyAgreement = 1 << 4,
    KeyCertSign = 1 << 5,
    CrlSign = 1 << 6,
    EncipherOnly = 1 << 7,
    DecipherOnly = 1 << 8,
}
