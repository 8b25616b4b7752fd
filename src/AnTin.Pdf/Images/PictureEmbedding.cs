using AnTin.Pdf.Objects;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Images;

/// <summary>Writes pictures as image XObjects (8.9.5), transparency as a soft mask.</summary>
public static class PictureEmbedding
{
    /// <summary>Writes the picture and its mask; the reference is that of the image XObject.</summary>
    public static PdfReference Add(IObjectStore store, PngPicture picture)
    {
        var dictionary = Dictionary(picture, picture.Components == 1 ? "DeviceGray" : "DeviceRGB");
        if (picture.Alpha is { } alpha)
        {
            var mask = StreamFactory.Compressed(Dictionary(picture, "DeviceGray"), alpha);
            dictionary = dictionary.With("SMask", store.Add(mask));
        }

        return store.Add(StreamFactory.Compressed(dictionary, picture.Pixels));
    }

    private static PdfDictionary Dictionary(PngPicture picture, string colours) =>
        PdfDictionary.Of(
            ("Type", new PdfName("XObject")),
            ("Subtype", new PdfName("Image")),
            ("Width", new PdfInteger(picture.Width)),
            ("Height", new PdfInteger(picture.Height)),
            ("ColorSpace", new PdfName(colours)),
            ("BitsPerComponent", new PdfInteger(8))
        );
}
