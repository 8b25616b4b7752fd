namespace AnTin.Signatures.Reports.Revisions;

/// <summary>What a revision did to the document. One revision may do several things.</summary>
public enum RevisionKind
{
    /// <summary>The document as it was first written.</summary>
    Original,

    /// <summary>Saved anew before anybody had signed: the signer saw the result.</summary>
    EditedBeforeSigning,

    /// <summary>Somebody signed.</summary>
    Signature,

    /// <summary>ETSI EN 319 142-1 §5.4.3.</summary>
    DocumentTimestamp,

    /// <summary>Certificates and revocation answers (DSS) were stored.</summary>
    Evidence,

    /// <summary>Fields prepared before the signature were filled.</summary>
    FormFilled,

    /// <summary>A comment that signers and policy allow.</summary>
    Annotation,

    /// <summary>Something else that a rule allows, such as bookkeeping of the file.</summary>
    Upkeep,

    /// <summary>At least one change that no rule allows after a signature.</summary>
    SuspiciousChange,

    /// <summary>Bytes after the end of the last revision, which belong to none.</summary>
    TrailingBytes,
}
