using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// <see cref="LaterLooksDocument"/> with buttons of several states, a list box, an annotation with a look, a structure tree, a
/// look whose font nobody gave, pictures kept by the form, and a second page that is turned.
/// </summary>
internal static class LaterSignatureDocument
{
    public const int SecondPage = 4;
    public const int ListBox = 10;
    public const int CheckBox = 11;
    public const int Radio = 14;
    public const int FirstRadio = 15;
    public const int SecondRadio = 16;
    public const int Element = 20;
    public const int FormPicture = 24;
    public const int AskedPicture = 25;
    public const int PageAndFormPicture = 26;

    private const string Widget = "/Type /Annot /Subtype /Widget /F 4 /P 3 0 R";

    public static byte[] Bytes()
    {
        var update = new RawUpdate(LaterLooksDocument.Bytes());
        var previous = update.LastSection;
        return update
            .Object(
                1,
                "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 19 0 R /AcroForm << /Fields [7 0 R 8 0 R 30 0 R 10 0 R 11 0 R 14 0 R 21 0 R] "
                    + "/DA (/Helv 0 Tf 0 g) /DR << /Font << /F1 6 0 R >> /XObject << /FRM 24 0 R /Asked 25 0 R /Both 26 0 R >> >> >> >>"
            )
            .Object(
                Page,
                "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [7 0 R 8 0 R 31 0 R 10 0 R 11 0 R 15 0 R 16 0 R 17 0 R 21 0 R] "
                    + "/Resources << /Font << /F1 6 0 R >> /XObject << /P 26 0 R >> >> >>"
            )
            .Object(
                SecondPage,
                "<< /Type /Page /Parent 2 0 R /Rotate 90 /Contents 23 0 R /Annots [] /Resources << /Font << /F1 6 0 R >> >> >>"
            )
            .Object(
                ListBox,
                $"<< {Widget} /FT /Ch /T (Box) /Opt [(one) (two)] /Rect [50 500 250 530] >>"
            )
            .Object(
                CheckBox,
                $"<< {Widget} /FT /Btn /T (Check) /V /Off /AS /Off /Rect [50 450 70 470] /AP << /N << /Yes 12 0 R /No 13 0 R >> >> >>"
            )
            .Object(12, Form(Says("X")))
            .Object(13, Form(Says("-")))
            .Object(Radio, "<< /FT /Btn /Ff 49152 /T (Radio) /V /Off /Kids [15 0 R 16 0 R] >>")
            .Object(FirstRadio, Kid(50, "A"))
            .Object(SecondRadio, Kid(90, "B"))
            .Object(
                17,
                "<< /Type /Annot /Subtype /FreeText /F 4 /P 3 0 R /Rect [50 300 250 330] /Contents (20 xe) /DA (/F1 12 Tf) /AP << /N 18 0 R >> >>"
            )
            .Object(18, Form(Says("20 xe")))
            .Object(
                19,
                "<< /Type /StructTreeRoot /K 20 0 R /ParentTree << /Nums [0 [20 0 R]] >> >>"
            )
            .Object(Element, "<< /Type /StructElem /S /P /P 19 0 R /Pg 3 0 R /K 0 >>")
            .Object(
                21,
                $"<< {Widget} /FT /Tx /T (Lent) /V (700) /Rect [300 500 500 530] /AP << /N 22 0 R >> >>"
            )
            .Object(
                22,
                RawUpdate.Stream(
                    "BT /F9 12 Tf 5 8 Td (700) Tj ET /Asked Do",
                    "/Type /XObject /Subtype /Form /BBox [0 0 200 30]"
                )
            )
            .Object(23, RawUpdate.Stream("BT /F1 14 Tf 50 780 Td (Trang hai) Tj ET"))
            .Object(FormPicture, Form("0 0 m 9 9 l S"))
            .Object(AskedPicture, Form("0 0 m 9 9 l S"))
            .Object(PageAndFormPicture, Form("0 0 m 9 9 l S"))
            .Table($"/Size 60 /Root 1 0 R /Prev {previous}");
    }

    private static string Kid(int left, string state) =>
        $"<< {Widget} /Parent 14 0 R /AS /Off /Rect [{left} 400 {left + 20} 420] /AP << /N << /{state} 12 0 R >> >> >>";
}
