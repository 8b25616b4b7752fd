using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace AnTin.Registration.Letters.Docx;

/// <summary>A square picture in the line of text.</summary>
internal static class DocxPicture
{
    /// <summary>English Metric Units, as the format counts.</summary>
    private const long UnitsPerMillimetre = 36_000;

    public static Drawing Of(MainDocumentPart main, byte[] png, double millimetres)
    {
        var part = main.AddImagePart(ImagePartType.Png, "rIdCode");
        part.FeedData(new MemoryStream(png));
        var side = (long)(millimetres * UnitsPerMillimetre);
        var picture = new Pic.Picture(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties
                {
                    Id = 1,
                    Name = "QR",
                    Description = "Mã QR tra cứu hồ sơ",
                },
                new Pic.NonVisualPictureDrawingProperties()
            ),
            new Pic.BlipFill(new Blip { Embed = "rIdCode" }, new Stretch(new FillRectangle())),
            new Pic.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = side, Cy = side }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }
            )
        );
        return new Drawing(
            new Inline(
                new Extent { Cx = side, Cy = side },
                new DocProperties
                {
                    Id = 1,
                    Name = "QR",
                    Description = "Mã QR tra cứu hồ sơ",
                },
                new Graphic(
                    new GraphicData(picture)
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                    }
                )
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
    }
}
