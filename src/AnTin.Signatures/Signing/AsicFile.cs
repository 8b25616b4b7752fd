namespace AnTin.Signatures.Signing;

/// <summary>A file that goes into a container.</summary>
/// <param name="Name">Relative path with slashes; ASiC-S takes one without.</param>
/// <param name="Content">The octets.</param>
/// <param name="MimeType">Such as <c>application/pdf</c>.</param>
public sealed record AsicFile(
    string Name,
    ReadOnlyMemory<byte> Content,
    string MimeType = "application/octet-stream"
);
