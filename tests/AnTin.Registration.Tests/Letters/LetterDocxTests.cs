using AnTin.Registration.Letters;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using static AnTin.Registration.Tests.Letters.Samples;

namespace AnTin.Registration.Tests.Letters;

public class LetterDocxTests
{
    [Fact]
    public void Print_StateLetter_IsValidAndSaysTheSame()
    {
        var file = LetterDocx.Print(School());
        if (Environment.GetEnvironmentVariable("ANTIN_KEEP_LETTERS") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "letter-state.docx"), file);
        }

        using var package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

        new OpenXmlValidator()
            .Validate(package)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}")
            .ShouldBeEmpty();
        var text = package.MainDocumentPart!.Document.Body!.InnerText;
        text.ShouldContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        text.ShouldContain("Số: 01/CV-THPT1");
        text.ShouldContain("30 cá nhân, danh sách tại Phụ lục kèm theo.");
        text.ShouldContain(LetterWords(School().List.Digest));
        package.MainDocumentPart.Document.Body.Descendants<TableHeader>().Count().ShouldBe(1);
    }

    [Fact]
    public void Print_PartyLetter_BearsThePartysHeading()
    {
        using var package = WordprocessingDocument.Open(
            new MemoryStream(LetterDocx.Print(Party())),
            isEditable: false
        );

        var text = package.MainDocumentPart!.Document.Body!.InnerText;
        text.ShouldContain("ĐẢNG CỘNG SẢN VIỆT NAM");
        text.ShouldNotContain("CỘNG HÒA");
    }

    private static string LetterWords(string digest) =>
        string.Join(' ', digest.Chunk(8).Select(group => new string(group)));
}
