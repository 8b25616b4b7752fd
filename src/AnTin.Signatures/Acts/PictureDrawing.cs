using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>A picture as large as its proportions allow within a box: the place is the picture, so nothing is guessed later.</summary>
internal static class PictureDrawing
{
    public static ActDrawing Of(ActScene scene, double width, double height)
    {
        if (scene.Picture is not { } picture)
        {
            return ActDrawing.None;
        }

        var scale = Math.Min(width / picture.Width, height / picture.Height);
        return new ActDrawing(
            new SignatureAppearance { Picture = scene.Request.Picture },
            picture.Width * scale,
            picture.Height * scale
        );
    }
}
