namespace AnTin.Pdf.Layout;

/// <summary>A file that travels inside the document (7.11.4).</summary>
/// <param name="Name">With its ending, such as <c>danh-sach.json</c>.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Description">One line for people.</param>
/// <param name="Content">The bytes.</param>
public sealed record EmbeddedData(
    string Name,
    string MediaType,
    string Description,
    ReadOnlyMemory<byte> Content
);
