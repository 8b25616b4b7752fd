using AnTin.Registration.Letters.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AnTin.Registration.Letters;

/// <summary>
/// Prints a request letter as .docx, for offices that finish the text in their own program. It bears the same words,
/// list, codes and digest as the PDF, but carries no data file: only the PDF can be checked when it comes back.
/// </summary>
public static class LetterDocx
{
    private const string Font = "Times New Roman";

    public static byte[] Print(LetterSheet letter)
    {
        var bytes = new MemoryStream();
        using (
            var package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document)
        )
        {
            var main = package.AddMainDocumentPart();
            AddStyles(main);
            var numbers = main.AddNewPart<FooterPart>("rIdNumbers");
            numbers.Footer = PageNumbers();
            main.Document = new Document(Body(letter, main));
            package.PackageProperties.Title = letter.Subject;
            package.PackageProperties.Creator = letter.Organisation;
            package.PackageProperties.Language = "vi-VN";
        }

        return bytes.ToArray();
    }

    private static Body Body(LetterSheet letter, MainDocumentPart main)
    {
        var body = new Body();
        body.Append(Letter(letter));
        body.Append(Foot(letter, main));
        body.Append(new Paragraph(new ParagraphProperties(DocxPage.Portrait())));
        body.Append(Annex(letter));
        body.Append(DocxPage.Landscape());
        return body;
    }

    private static List<OpenXmlElement> Letter(LetterSheet letter) =>
        [
            DocxHeading.Of(letter),
            Centred(20, new DocxRun($"Kính gửi: {letter.Addressee}")),
            DocxText.Body(new DocxRun($"1. {letter.Form.ReceiverHeading}", Bold: true)),
            .. LetterWords.Receiver(letter).Select(line => DocxText.Body(new DocxRun(line))),
            DocxText.Body(
                new DocxRun($"2. {letter.Form.ListHeading} ", Bold: true),
                new DocxRun(LetterWords.Count(letter))
            ),
            Left(6, new DocxRun("")),
            Signature(letter),
            Left(12, new DocxRun("")),
        ];

    private static List<OpenXmlElement> Annex(LetterSheet letter) =>
        [
            Centred(0, new DocxRun("Phụ lục", Bold: true)),
            Centred(0, new DocxRun(letter.Form.AnnexTitle, Bold: true)),
            Centred(0, new DocxRun(LetterWords.AnnexOf(letter), Italic: true)),
            Left(0, new DocxRun("", Size: 8)),
            DocxAnnex.Table(letter),
            Left(6, new DocxRun(LetterWords.Total(letter))),
            .. letter.Form.Notes.Select(note => Left(2, new DocxRun(note, Size: 11))),
        ];

    private static Paragraph Centred(double before, DocxRun run) =>
        DocxText.Paragraph(JustificationValues.Center, before, run);

    private static Paragraph Left(double before, DocxRun run) =>
        DocxText.Paragraph(JustificationValues.Left, before, run);

    private static Table Signature(LetterSheet letter)
    {
        var left = new List<OpenXmlElement>
        {
            DocxText.Paragraph(
                JustificationValues.Left,
                0,
                new DocxRun("Nơi nhận:", Bold: true, Italic: true, Size: 12)
            ),
        };
        left.AddRange(
            LetterWords
                .Recipients(letter.Bloc)
                .Select(line =>
                    DocxText.Paragraph(JustificationValues.Left, 0, new DocxRun(line, Size: 11))
                )
        );
        var right = letter
            .SignerTitles.Select(
                OpenXmlElement (line) =>
                    DocxText.Paragraph(JustificationValues.Center, 0, new DocxRun(line, Bold: true))
            )
            .ToList();
        right.Add(
            DocxText.Paragraph(
                JustificationValues.Center,
                90,
                new DocxRun(letter.SignerName, Bold: true)
            )
        );
        return DocxTable.Plain((4600, left), (4700, right));
    }

    private static Table Foot(LetterSheet letter, MainDocumentPart main)
    {
        var lines = LetterWords
            .Foot(letter)
            .Select(
                OpenXmlElement (line) =>
                    DocxText.Paragraph(JustificationValues.Left, 0, new DocxRun(line, Size: 8))
            )
            .ToList();
        var code = DocxPicture.Of(
            main,
            QrSquares.Png(letter.LookupAddress.ToString()),
            millimetres: 22
        );
        return DocxTable.Plain((1500, [new Paragraph(new Run(code))]), (7800, lines));
    }

    private static void AddStyles(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Font,
                            HighAnsi = Font,
                            ComplexScript = Font,
                            EastAsia = Font,
                        },
                        new FontSize { Val = "28" },
                        new Languages { Val = "vi-VN" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            Before = "0",
                            After = "0",
                            Line = "240",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            )
        );
    }

    private static Footer PageNumbers() =>
        new(
            new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Right }),
                DocxText.Run(new DocxRun("Trang ", Size: 10)),
                new SimpleField(DocxText.Run(new DocxRun("1", Size: 10))) { Instruction = "PAGE" },
                DocxText.Run(new DocxRun("/", Size: 10)),
                new SimpleField(DocxText.Run(new DocxRun("1", Size: 10)))
                {
                    Instruction = "NUMPAGES",
                }
            )
        );
}
