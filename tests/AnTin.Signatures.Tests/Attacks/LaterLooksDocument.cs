namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// A form whose parts later updates like to give another look: a widget below its field, annotations upon each other, a
/// picture whose filter has parameters, resources named like the keys of fields. Object numbers are fixed.
/// </summary>
internal static class LaterLooksDocument
{
    public const int Page = 3;
    public const int NumberField = 7;
    public const int KidWidget = 31;
    public const int KidLook = 32;
    public const int UpperNote = 33;
    public const int LowerNote = 34;
    public const int Picture = 35;
    public const int FormNamedT = 36;
    public const int FontNamedT = 38;
    public const int List = 40;
    public const int Button = 41;
    public const int ButtonLook = 42;
    public const int SharedPicture = 43;
    public const int Shared = 44;
    public const int PushButton = 45;

    public static byte[] Bytes()
    {
        var update = new RawUpdate(TestDocuments.WithForm());
        var previous = update.LastSection;
        return update
            .Object(
                1,
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R 8 0 R 30 0 R 37 0 R 39 0 R 40 0 R 41 0 R 45 0 R] "
                    + "/DA (/Helv 0 Tf 0 g) >> >>"
            )
            .Object(
                Page,
                "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [33 0 R 34 0 R 7 0 R 8 0 R 31 0 R 40 0 R 41 0 R 45 0 R] "
                    + "/Resources << /Font << /F1 6 0 R /T 38 0 R >> /XObject << /Im 35 0 R /Jb 43 0 R /T 36 0 R >> >> >>"
            )
            .Object(30, "<< /FT /Tx /T (Kid) /V (500) /Kids [31 0 R] >>")
            .Object(
                KidWidget,
                "<< /Type /Annot /Subtype /Widget /Parent 30 0 R /F 4 /Rect [50 600 250 630] /P 3 0 R /AP << /N 32 0 R >> >>"
            )
            .Object(KidLook, Form(Says("500")))
            .Object(UpperNote, Note("1.000.000"))
            .Object(LowerNote, Note("1.000"))
            .Object(Picture, Scan())
            .Object(FormNamedT, Form(Says("100")))
            .Object(37, "<< /FT /Tx /T (NamedForm) /Parent 36 0 R >>")
            .Object(
                FontNamedT,
                "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /T (group) /Kids [39 0 R] >>"
            )
            .Object(39, "<< /FT /Tx /T (NamedFont) /Parent 38 0 R >>")
            .Object(
                List,
                "<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /Opt [[(A) (Alpha)] [(B) (Beta)]] /T (List) /F 4 "
                    + "/Rect [50 500 250 530] /P 3 0 R >>"
            )
            .Object(
                Button,
                "<< /Type /Annot /Subtype /Widget /FT /Btn /T (Button) /F 4 /V /Off /AS /Off /Rect [50 450 250 480] /P 3 0 R "
                    + "/AP << /N << /Yes 42 0 R >> >> >>"
            )
            .Object(ButtonLook, Form(Says("X")))
            .Object(SharedPicture, SharedScan(44))
            .Object(Shared, RawUpdate.Stream("symbols of the signed scan"))
            .Object(
                PushButton,
                "<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (Push) /F 4 /Rect [50 400 250 430] /P 3 0 R >>"
            )
            .Table($"/Size 60 /Root 1 0 R /Prev {previous}");
    }

    /// <summary>A look of 200 by 30 points.</summary>
    public static string Form(string content, string font = "6 0 R") =>
        RawUpdate.Stream(
            content,
            "/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /F1 "
                + font
                + " >> >>"
        );

    public static string Says(string text) => $"BT /F1 12 Tf 5 8 Td ({text}) Tj ET";

    public static string Scan(string parameters = "/K -1 /Columns 100 /Rows 100") =>
        RawUpdate.Stream(
            "\u0026\u00a0\u00bf\u00ff\u0000\u0010\u0001",
            "/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 1 /ColorSpace /DeviceGray "
                + $"/Filter /CCITTFaxDecode /DecodeParms << {parameters} >>"
        );

    public static string SharedScan(int shared) =>
        RawUpdate.Stream(
            "scan",
            "/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 1 /ColorSpace /DeviceGray "
                + $"/Filter /JBIG2Decode /DecodeParms << /JBIG2Globals {shared} 0 R >>"
        );

    private static string Note(string text) =>
        $"<< /Type /Annot /Subtype /FreeText /Rect [50 700 250 730] /F 4 /P 3 0 R /Contents ({text}) /DA (/F1 12 Tf) >>";
}
