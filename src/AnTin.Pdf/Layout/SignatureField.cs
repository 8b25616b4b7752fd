namespace AnTin.Pdf.Layout;

/// <summary>An empty signature field inside a <see cref="SignatureSpace"/>.</summary>
/// <param name="Name">The name of the field, unique in the document.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points; the field stands at half the height of its space.</param>
/// <param name="Shift">How far its centre stands right of the centre of the space; negative for left.</param>
public sealed record SignatureField(string Name, double Width, double Height, double Shift = 0);
