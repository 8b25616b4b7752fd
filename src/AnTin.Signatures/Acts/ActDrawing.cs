using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>What an act shows, and how large, in points; nothing at all for an act that is not seen.</summary>
internal sealed record ActDrawing(SignatureAppearance? Appearance, double Width, double Height)
{
    public static readonly ActDrawing None = new(null, 0, 0);
}
