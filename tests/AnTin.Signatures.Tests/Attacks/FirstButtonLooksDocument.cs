using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary><see cref="LaterSignatureDocument"/> with check boxes and radio buttons that have no look yet.</summary>
internal static class FirstButtonLooksDocument
{
    public const int Box = 60;
    public const int Group = 61;
    public const int First = 62;
    public const int Second = 63;
    public const int Unison = 64;
    public const int FirstOfUnison = 65;
    public const int SecondOfUnison = 66;
    public const int DarkBox = 67;

    private const string Widget = "/Type /Annot /Subtype /Widget /F 4 /P 3 0 R";

    public static byte[] Bytes()
    {
        var update = new RawUpdate(LaterSignatureDocument.Bytes());
        var previous = update.LastSection;
        return update
            .Object(
                1,
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R 8 0 R 11 0 R 60 0 R 61 0 R 64 0 R 67 0 R] "
                    + "/DA (/Helv 0 Tf 0 g) /DR << /Font << /F1 6 0 R >> >> >> >>"
            )
            .Object(
                Page,
                "<< /Type /Page /Parent 2 0 R /Contents 5 0 R "
                    + "/Annots [7 0 R 8 0 R 11 0 R 60 0 R 62 0 R 63 0 R 65 0 R 66 0 R 67 0 R] "
                    + "/Resources << /Font << /F1 6 0 R >> >> >>"
            )
            .Object(Box, $"<< {Widget} /FT /Btn /T (Agreed) /Rect [150 450 170 470] >>")
            .Object(Group, "<< /FT /Btn /Ff 49152 /T (Choice) /Kids [62 0 R 63 0 R] >>")
            .Object(First, Kid(Group, 190))
            .Object(Second, Kid(Group, 220))
            .Object(Unison, "<< /FT /Btn /Ff 33603584 /T (Both) /Kids [65 0 R 66 0 R] >>")
            .Object(FirstOfUnison, Kid(Unison, 250))
            .Object(SecondOfUnison, Kid(Unison, 280))
            .Object(
                DarkBox,
                $"<< {Widget} /FT /Btn /T (Dark) /Rect [310 450 330 470] /MK << /BG [0 0 .4] /CA (4) >> >>"
            )
            .Table($"/Size 80 /Root 1 0 R /Prev {previous}");
    }

    /// <summary>A look of 20 by 20 points, the size of the buttons, with the signs of the standard fonts.</summary>
    public static string Look(string content, string font = Dingbats) =>
        RawUpdate.Stream(
            content,
            "/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << "
                + $"/Font << /ZaDb {font} /F1 6 0 R >> /XObject << /In 55 0 R >> /ExtGState << /Gone << /ca 0 >> >> >>"
        );

    public const string Dingbats = "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>";

    private static string Kid(int group, int left) =>
        $"<< {Widget} /Parent {group} 0 R /Rect [{left} 450 {left + 20} 470] >>";
}
