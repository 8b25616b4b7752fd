using System.Globalization;
using AnTin.Registration.Contracts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AnTin.Registration.Letters.Docx;

/// <summary>The two-part head of a letter; see <see cref="LetterHeading"/> for the rules.</summary>
internal static class DocxHeading
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static Table Of(LetterSheet letter) =>
        DocxTable.Plain((3950, Writer(letter)), (5400, Name(letter)));

    private static List<OpenXmlElement> Writer(LetterSheet letter)
    {
        var lines = new List<OpenXmlElement>();
        if (!string.IsNullOrWhiteSpace(letter.SuperiorOrganisation))
        {
            lines.Add(
                Centred(0, new DocxRun(letter.SuperiorOrganisation.ToUpper(Vietnamese), Size: 12.5))
            );
        }

        lines.Add(
            Centred(0, new DocxRun(letter.Organisation.ToUpper(Vietnamese), Bold: true, Size: 12.5))
        );
        lines.Add(
            Centred(
                0,
                new DocxRun(
                    letter.Bloc == Bloc.Party ? "*" : "―――――",
                    Size: letter.Bloc == Bloc.Party ? 12.5 : 8
                )
            )
        );
        lines.Add(
            Centred(4, new DocxRun(LetterWords.Number(letter.Bloc, letter.Number), Size: 13))
        );
        lines.Add(Centred(3, new DocxRun(letter.Subject, Size: 12.5)));
        return lines;
    }

    private static List<OpenXmlElement> Name(LetterSheet letter)
    {
        var date = Centred(
            8,
            new DocxRun(LetterWords.PlaceAndDate(letter.Place, letter.Date), Italic: true)
        );
        return letter.Bloc == Bloc.Party
            ?
            [
                Centred(
                    0,
                    new DocxRun("ĐẢNG CỘNG SẢN VIỆT NAM", Bold: true, Size: 15, Underlined: true)
                ),
                date,
            ]
            :
            [
                Centred(
                    0,
                    new DocxRun("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Bold: true, Size: 12.5)
                ),
                Centred(
                    0,
                    new DocxRun(
                        "Độc lập - Tự do - Hạnh phúc",
                        Bold: true,
                        Size: 13.5,
                        Underlined: true
                    )
                ),
                date,
            ];
    }

    private static Paragraph Centred(double before, DocxRun run) =>
        DocxText.Paragraph(JustificationValues.Center, before, run);
}
