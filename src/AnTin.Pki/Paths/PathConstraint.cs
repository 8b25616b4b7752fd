namespace AnTin.Pki.Paths;

/// <summary>Which rule was violated.</summary>
public enum PathConstraint
{
    None,

    /// <summary>RFC 5280 §6.1.4 (k): the issuer is no CA.</summary>
    NotAnAuthority,

    /// <summary>RFC 5280 §6.1.4 (l), (m).</summary>
    PathLength,

    /// <summary>RFC 5280 §6.1.4 (n), or the usage the caller asks of the leaf.</summary>
    KeyUsage,

    /// <summary>RFC 5280 §4.2.1.12, for the purpose the caller asks of the leaf.</summary>
    Purpose,

    /// <summary>RFC 5280 §6.1.3 (b), (c).</summary>
    NameConstraints,

    /// <summary>RFC 5280 §6.1.3 (d) to (f).</summary>
    Policy,

    /// <summary>RFC 5280 §6.1.4 (o), §6.1.5 (e).</summary>
    UnknownCriticalExtension,

    /// <summary>The signature algorithm or the key is weaker than the caller accepts.</summary>
    WeakAlgorithm,
}
