namespace AnTin.CentralSigning.Contracts;

/// <summary>What the status service says of a certificate.</summary>
public enum CertificateStanding
{
    /// <summary>No answer, or one that does not verify.</summary>
    Unknown = 0,
    Good = 1,
    Revoked = 2,
}
