namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>What becomes of namespaces and <c>xml:</c> attributes of elements that are left out.</summary>
internal enum CanonicalMethod
{
    /// <summary>Canonical XML 1.0: everything in scope comes along.</summary>
    Inclusive,

    /// <summary>Canonical XML 1.1: as above, but <c>xml:id</c> stays behind and <c>xml:base</c> is joined.</summary>
    Inclusive11,

    /// <summary>Exclusive XML Canonicalization 1.0: only what is used, where it is used.</summary>
    Exclusive,
}
