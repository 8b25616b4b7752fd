using AnTin.Pki.Cms;

namespace AnTin.Signatures.Validation.Cades;

/// <summary>A counter-signature, and where it stands in the signature that carries it.</summary>
internal sealed record Countersignature(
    CmsAttribute Attribute,
    ReadOnlyMemory<byte> Value,
    CmsSignatureReading Reading
);
