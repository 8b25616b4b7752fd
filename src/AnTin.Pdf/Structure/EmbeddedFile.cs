using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Structure;

/// <summary>A file inside a document, as the name tree lists it.</summary>
/// <param name="Name">/UF, else /F, else the name in the tree.</param>
/// <param name="Stream">Its bytes, filters not undone.</param>
public sealed record EmbeddedFile(string Name, PdfStream Stream);
