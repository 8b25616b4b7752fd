namespace AnTin.Signatures.Xml;

/// <summary>The octets that a reference digests.</summary>
/// <param name="State">Anything but Read: there are none.</param>
/// <param name="Octets">After the transforms; null while they are nodes.</param>
/// <param name="Selection">The nodes they came from; null for content from outside.</param>
/// <param name="Detail">What is wrong, for people: a transform, an identifier.</param>
internal sealed record ReferenceContent(
    ReferenceState State,
    ReadOnlyMemory<byte>? Octets,
    NodeSelection? Selection,
    string Detail = ""
)
{
    public static ReferenceContent Fault(ReferenceState state, string detail) =>
        new(state, null, null, detail);
}
