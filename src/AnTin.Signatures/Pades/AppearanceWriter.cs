using System.Globalization;
using System.Text;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Images;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Pades;

/// <summary>Draws what a visible signature shows, as a form XObject of the size of its place.</summary>
internal static class AppearanceWriter
{
    private const double FrameWidth = 1;

    /// <summary>Null where there is nothing to show.</summary>
    public static PdfReference? Write(
        IncrementalUpdate update,
        SignatureAppearance appearance,
        PdfRectangle place,
        PngPicture? picture
    )
    {
        var resources = PdfDictionary.Empty;
        var content = new StringBuilder();
        var (room, rest) = Split(appearance, place, picture is not null);
        if (appearance.Framed)
        {
            DrawFrame(content, appearance.Colour, place);
        }

        if (picture is not null)
        {
            resources = resources.With(
                "XObject",
                PdfDictionary.Of(("Picture", PictureEmbedding.Add(update, picture)))
            );
            DrawPicture(content, picture, room);
        }

        if (appearance.Lines.Count > 0 || appearance.Heading is not null)
        {
            resources = resources.With(
                "Font",
                AppearanceText.Write(update, content, appearance, rest)
            );
        }

        return content.Length == 0
            ? null
            : update.Add(
                StreamFactory.Form(
                    new PdfRectangle(0, 0, place.Width, place.Height),
                    resources,
                    Encoding.ASCII.GetBytes(content.ToString())
                )
            );
    }

    /// <summary>The colour as operand and operator, for filling (<c>g</c>) or lines (<c>G</c>).</summary>
    public static string Colour(TextColour colour, bool lines = false) =>
        colour switch
        {
            TextColour.Red => lines ? "0.72 0.09 0.09 RG" : "0.72 0.09 0.09 rg",
            TextColour.Blue => lines ? "0.07 0.2 0.6 RG" : "0.07 0.2 0.6 rg",
            _ => lines ? "0 G" : "0 g",
        };

    /// <summary>The room for the picture and the room for the text, in the form's own measures.</summary>
    private static (PdfRectangle Picture, PdfRectangle Text) Split(
        SignatureAppearance appearance,
        PdfRectangle place,
        bool hasPicture
    )
    {
        var whole = new PdfRectangle(0, 0, place.Width, place.Height);
        var height = Math.Min(appearance.PictureHeight, place.Height);
        return (hasPicture ? appearance.Position : PicturePosition.Behind) switch
        {
            PicturePosition.AboveText => (
                whole with
                {
                    Bottom = place.Height - height,
                },
                whole with
                {
                    Top = place.Height - height,
                }
            ),
            PicturePosition.BelowText => (
                whole with
                {
                    Top = height,
                },
                whole with
                {
                    Bottom = height,
                }
            ),
            _ => (whole, whole),
        };
    }

    private static void DrawFrame(StringBuilder content, TextColour colour, PdfRectangle place) =>
        Append(
            content,
            $"q {Colour(colour, lines: true)} {FrameWidth} w {FrameWidth / 2} {FrameWidth / 2} {place.Width - FrameWidth:0.###} {place.Height - FrameWidth:0.###} re S Q\n"
        );

    private static void DrawPicture(StringBuilder content, PngPicture picture, PdfRectangle room)
    {
        var scale = Math.Min(room.Width / picture.Width, room.Height / picture.Height);
        var width = picture.Width * scale;
        var height = picture.Height * scale;
        Append(
            content,
            $"q {width:0.###} 0 0 {height:0.###} {room.Left + ((room.Width - width) / 2):0.###} {room.Bottom + ((room.Height - height) / 2):0.###} cm /Picture Do Q\n"
        );
    }

    private static void Append(StringBuilder content, FormattableString text) =>
        content.Append(text.ToString(CultureInfo.InvariantCulture));
}
