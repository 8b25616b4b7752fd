using AnTin.Pdf.Fonts;
using AnTin.Pdf.Layout;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Text;

namespace AnTin.Pdf.Tests.Text;

public class PageTextTests
{
    private static readonly TextStyle Body = new(FontFace.Regular, 14);

    private static PdfDocument Read(byte[] file)
    {
        PdfDocument.TryRead(file, out var document, out var error).ShouldBeTrue(error?.ToString());
        return document;
    }

    private static PdfDocument Printed(params IReadOnlyList<Block> blocks) =>
        Read(
            new PrintedDocument
            {
                Title = "a",
                Author = "b",
                Sections = [new Section(PageFormat.Portrait, blocks)],
            }.Print()
        );

    [Fact]
    public void Find_SignersName_GivesItsBox()
    {
        var style = new TextStyle(FontFace.Bold, 14);
        var document = Printed(
            new Paragraph(new TextRun("HIỆU TRƯỞNG", style)) { Alignment = Alignment.Centre },
            new Gap(100),
            new Paragraph(new TextRun("Hoàng Văn Phúc", style)) { Alignment = Alignment.Centre }
        );

        var found = PageText.Find(document.Latest, "hoàng  văn phúc").ShouldHaveSingleItem();

        var width = TextMeasure.Width("Hoàng Văn Phúc", style);
        var middle = PageFormat.Portrait.Left + (PageFormat.Portrait.TextWidth / 2);
        found.PageIndex.ShouldBe(0);
        found.Area.Width.ShouldBe(width, 0.5);
        ((found.Area.Left + found.Area.Right) / 2).ShouldBe(middle, 0.5);
    }

    [Fact]
    public void Find_DecomposedAccents_AreTheSameLetters() =>
        PageText
            .Find(
                Printed(new Paragraph(new TextRun("Trần Thị Hoa", Body))).Latest,
                "Trần Thị Hoa".Normalize(System.Text.NormalizationForm.FormD)
            )
            .Count.ShouldBe(1);

    [Fact]
    public void Lines_JustifiedText_ReadsAsWritten()
    {
        var text = string.Join(' ', Enumerable.Repeat("Số lượng và danh sách đăng ký", 12));
        var document = Printed(
            new Paragraph(new TextRun(text, Body)) { Alignment = Alignment.Justify }
        );

        var lines = PageText.Lines(document.Latest, document.Latest.Pages[0]);

        string.Join(' ', lines.Select(line => line.Text)).ShouldBe(text);
    }

    [Fact]
    public void Lines_SimpleFontWithOperators_AreUnderstood()
    {
        const string Content =
            "q 1 0 0 1 100 0 cm BT /F1 10 Tf 12 TL 1 0 0 1 0 700 Tm (Hello) Tj T* [(Wor) -100 (ld)] TJ (next) ' ET Q BI /W 1 ID \u0001(EI EI Q /X Do";
        var document = Read(
            SmallFiles.WithTable(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [3 0 R] /Count 1>>",
                "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> /XObject <</X 6 0 R>>>>>>",
                $"<</Length {Content.Length}>>\nstream\n{Content}\nendstream",
                "<</Type /Font /Subtype /TrueType /BaseFont /A /Encoding /WinAnsiEncoding>>",
                "<</Subtype /Form /BBox [0 0 9 9] /Matrix [1 0 0 1 0 50] /Length 41 /Resources <</Font <</F1 5 0 R>>>>>>\nstream\nBT /F1 10 Tf 10 10 Td (form) Tj ET /X Do  \nendstream"
            )
        );

        var lines = PageText.Lines(document.Latest, document.Latest.Pages[0]);

        lines.Select(line => line.Text).ShouldBe(["Hello", "World", "next", "form"]);
        lines[0].Area(0, 1).Left.ShouldBe(100);
        lines[3].Area(0, 1).Bottom.ShouldBe(60);
    }
}
