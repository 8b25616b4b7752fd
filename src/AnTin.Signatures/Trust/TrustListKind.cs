namespace AnTin.Signatures.Trust;

/// <summary>What a list of trusted authorities was written as.</summary>
public enum TrustListKind
{
    /// <summary>One certificate in DER, or any number in PEM: all of them are believed, for everything, at any time.</summary>
    Certificates,

    /// <summary>JSON: <c>{ Version, ListIdentifier, SequenceNumber, ThisUpdate, NextUpdate, Cerificates }</c>.</summary>
    Json,

    /// <summary>A trusted list of ETSI TS 119 612, XML.</summary>
    Etsi,

    /// <summary>A trusted list of ETSI TS 119 612 that names other lists and who signs them.</summary>
    EtsiListOfLists,
}
