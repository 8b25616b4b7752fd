using AnTin.Pdf.Layout;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Letters;

/// <summary>
/// Prints a request letter as PDF: the letter upright, its list as an annex lying, the same list as data inside. Two
/// empty fields stand ready for the signature of the leader and for the seal a third over it (Decree 30/2020, annex I).
/// </summary>
public static class LetterPdf
{
    public const string SignerField = "SignerSignature";

    public const string SealField = "OrganisationSeal";

    /// <summary>The diameter of a seal. Decree 30 wants the real size, which seals' own rules give.</summary>
    private const double SealMillimetres = 36;

    private static readonly double SignatureHeight = Length.Millimetres(28);
    private static readonly double SignatureWidth = Length.Millimetres(48);

    /// <param name="letter">What to print.</param>
    /// <param name="at">Written into the metadata; null writes none.</param>
    public static byte[] Print(LetterSheet letter, DateTimeOffset? at = null)
    {
        var document = new PrintedDocument
        {
            Title = letter.Subject,
            Author = letter.Organisation,
            CreatedAt = at,
            Sections =
            [
                new Section(LetterStyles.Page, Letter(letter)) { FirstPageFoot = [Foot(letter)] },
                new Section(PageFormat.Landscape, Annex(letter)),
            ],
            Files =
            [
                new EmbeddedData(
                    LetterList.FileName,
                    "application/json",
                    letter.Form.AnnexTitle,
                    letter.List.Json
                ),
            ],
            PageNumber = (page, count) => $"Trang {page}/{count}",
        };
        return document.Print();
    }

    private static List<Block> Letter(LetterSheet letter)
    {
        var blocks = new List<Block>
        {
            LetterHeading.Of(
                letter.Bloc,
                letter.SuperiorOrganisation,
                letter.Organisation,
                LetterWords.Number(letter.Bloc, letter.Number),
                letter.Subject,
                LetterWords.PlaceAndDate(letter.Place, letter.Date)
            ),
            LetterStyles.Centred($"Kính gửi: {letter.Addressee}", LetterStyles.Body, before: 20),
            LetterStyles.Justified(
                14,
                new TextRun($"1. {letter.Form.ReceiverHeading}", LetterStyles.Strong)
            ) with
            {
                KeepWithNext = true,
            },
        };
        blocks.AddRange(
            LetterWords
                .Receiver(letter)
                .Select(line => LetterStyles.Justified(6, new TextRun(line, LetterStyles.Body)))
        );
        blocks.Add(
            LetterStyles.Justified(
                6,
                new TextRun($"2. {letter.Form.ListHeading} ", LetterStyles.Strong),
                new TextRun(LetterWords.Count(letter), LetterStyles.Body)
            )
        );
        blocks.Add(new Gap(18));
        blocks.Add(Signature(letter));
        return blocks;
    }

    private static SideBySide Signature(LetterSheet letter)
    {
        var half = LetterStyles.Page.TextWidth / 2;
        var left = new List<Block>
        {
            new Paragraph(new TextRun("Nơi nhận:", LetterStyles.SmallLeaning)),
        };
        left.AddRange(
            LetterWords
                .Recipients(letter.Bloc)
                .Select(line => new Paragraph(new TextRun(line, LetterStyles.Small)))
        );
        var right = letter
            .SignerTitles.Select(Block (line) => LetterStyles.Centred(line, LetterStyles.Strong))
            .ToList();
        var seal = Length.Millimetres(SealMillimetres);

        // The seal covers the left third of the signature.
        var shift = (-SignatureWidth / 2) + (SignatureWidth / 3) - (seal / 2);
        right.Add(
            new SignatureSpace(
                Math.Max(SignatureHeight, seal),
                new SignatureField(SignerField, SignatureWidth, SignatureHeight),
                new SignatureField(SealField, seal, seal, shift)
            )
        );
        right.Add(LetterStyles.Centred(letter.SignerName, LetterStyles.Strong));
        return new SideBySide(new Column(half, left), new Column(half, right));
    }

    private static SideBySide Foot(LetterSheet letter)
    {
        var side = Length.Millimetres(20);
        var room = LetterStyles.Page.TextWidth - side;
        var lines = LetterWords
            .Foot(letter)
            .Select(line =>
                (Block)
                    new Paragraph(new TextRun(line, LetterStyles.Foot))
                    {
                        Indent = 10,
                        LineSpacing = 1.15,
                    }
            )
            .ToList();
        lines.Insert(0, new Gap(8));
        return new SideBySide(
            new Column(
                side,
                new SquareCode(
                    QrSquares.Of(letter.LookupAddress.ToString()),
                    side,
                    $"Mã QR mở trạng thái của hồ sơ {letter.LookupCode}"
                )
            ),
            new Column(room, lines)
        );
    }

    private static List<Block> Annex(LetterSheet letter)
    {
        var columns = letter
            .Form.Columns.Select(column => new TableColumn(column.Heading, column.Weight))
            .ToList();
        columns.Insert(
            0,
            new TableColumn("TT", letter.Rows.Count < 1000 ? 26 : 32, Alignment.Centre)
        );
        var rows = letter
            .Rows.Select((row, i) => (IReadOnlyList<string>)Cells(letter.Form, row, i + 1))
            .ToList();
        var blocks = new List<Block>
        {
            LetterStyles.Centred("Phụ lục", LetterStyles.Strong) with
            {
                Role = "H1",
            },
            LetterStyles.Centred(letter.Form.AnnexTitle, LetterStyles.Strong) with
            {
                Role = "H2",
            },
            LetterStyles.Centred(LetterWords.AnnexOf(letter), LetterStyles.Leaning),
            new Gap(10),
            new Table(columns, rows),
            new Paragraph(new TextRun(LetterWords.Total(letter), LetterStyles.Body))
            {
                SpaceBefore = 8,
            },
        };
        blocks.AddRange(
            letter.Form.Notes.Select(
                (note, i) =>
                    new Paragraph(new TextRun(note, LetterStyles.Note))
                    {
                        SpaceBefore = i == 0 ? 6 : 2,
                    }
            )
        );
        return blocks;
    }

    private static List<string> Cells(RequestForm form, LetterRow row, int number)
    {
        var cells = row
            .Cells.Select(
                (cell, i) => form.Columns[i].KeepsTogether ? LetterWords.Unbroken(cell) : cell
            )
            .ToList();
        cells.Insert(0, number.ToString("00", System.Globalization.CultureInfo.InvariantCulture));
        return cells;
    }
}
