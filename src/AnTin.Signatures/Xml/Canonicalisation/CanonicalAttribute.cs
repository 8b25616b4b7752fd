namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>An attribute about to be written; declarations of namespaces are none.</summary>
internal readonly record struct CanonicalAttribute(
    string NamespaceUri,
    string LocalName,
    string Name,
    string Value
)
{
    /// <summary>Canonical XML 1.0 §2.2: by namespace, then by local name.</summary>
    public static int Order(CanonicalAttribute one, CanonicalAttribute other) =>
        !ReferenceEquals(one.NamespaceUri, other.NamespaceUri)
        && CodePointOrder.Comparer.Compare(one.NamespaceUri, other.NamespaceUri)
            is not 0
                and var byNamespace
            ? byNamespace
            : CodePointOrder.Comparer.Compare(one.LocalName, other.LocalName);
}
