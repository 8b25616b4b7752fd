namespace AnTin.Pdf.Images;

/// <summary>A picture with eight bits a component.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
/// <param name="Components">1 for grey, 3 for red, green, blue.</param>
/// <param name="Pixels">Row by row without padding.</param>
/// <param name="Alpha">One byte a pixel, 255 for opaque; null for a picture without transparency.</param>
public sealed record PngPicture(
    int Width,
    int Height,
    int Components,
    byte[] Pixels,
    byte[]? Alpha
);
