namespace AnTin.Signatures;

/// <summary>What kind of file was handed in.</summary>
public enum DocumentFormat
{
    /// <summary>No kind of signed file known here.</summary>
    Unknown,

    /// <summary>A PDF file (ETSI EN 319 142-1).</summary>
    Pades,

    /// <summary>A CMS message, attached or detached (ETSI EN 319 122-1).</summary>
    Cades,

    /// <summary>An XML file with ds:Signature (ETSI EN 319 132-1).</summary>
    Xades,

    /// <summary>A container, ASiC-S or ASiC-E (ETSI EN 319 162-1), and its relatives.</summary>
    Asic,

    /// <summary>A JSON or compact web signature (ETSI TS 119 182-1).</summary>
    Jades,
}
