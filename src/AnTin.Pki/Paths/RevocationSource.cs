namespace AnTin.Pki.Paths;

/// <summary>Where a finding about revocation comes from.</summary>
public enum RevocationSource
{
    Crl,
    Ocsp,
}
