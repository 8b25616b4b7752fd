using System.Text;
using AnTin.Pdf.Layout;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Registration.Letters;
using static AnTin.Registration.Tests.Letters.Samples;

namespace AnTin.Registration.Tests.Letters;

public class LetterReaderTests
{
    [Fact]
    public void TryRead_PrintedLetter_GivesBackCodesCountAndDigest()
    {
        var letter = School();

        LetterReader
            .TryRead(LetterPdf.Print(letter, At), out var content, out var error)
            .ShouldBeTrue(error?.ToString());

        content.ShouldBe(
            new LetterContent("CMCTSCN", letter.DossierCode, "HB7K-2Q9D", 30, letter.List.Digest)
        );
    }

    [Fact]
    public void TryRead_LetterSignedInItsField_StillGivesTheSameList()
    {
        var letter = School(3);
        PdfDocument.TryRead(LetterPdf.Print(letter, At), out var document, out _).ShouldBeTrue();
        IncrementalUpdate.TryStart(document!, out var update, out _).ShouldBeTrue();
        var field = document!.Latest.Form.Fields.First(entry =>
            entry.FullName == LetterPdf.SealField
        );
        FormEditing
            .TryFillField(
                update!,
                field,
                PdfDictionary.Of(("Type", new PdfName("Sig"))),
                null,
                out _
            )
            .ShouldBeTrue();

        LetterReader.TryRead(update!.Build().ToArray(), out var content, out _).ShouldBeTrue();

        content!.ListDigest.ShouldBe(letter.List.Digest);
    }

    [Fact]
    public void Digest_AnyCellChanged_IsAnother()
    {
        var letter = School(3);
        var changed = letter with { Rows = [letter.Rows[0], letter.Rows[1], letter.Rows[1]] };

        (changed.List.Digest == letter.List.Digest).ShouldBeFalse();
    }

    [Fact]
    public void Json_OneRow_HasSortedKeysAndNoSpace()
    {
        var letter = School(1) with
        {
            Rows = [new("a\"b", "1", "2", "3", "4", "5", "6", "7", "8")],
        };

        Encoding
            .UTF8.GetString(letter.List.Json.Span)
            .ShouldBe(
                """{"count":1,"dossier":"0a1b2c3d-5e08-4551-9715-9fa452d37979-260429-0001","form":"CMCTSCN","lookup":"HB7K-2Q9D","rows":[{"birthDate":"1","fullName":"a\"b","mailbox":"3","oldSerial":"7","organisation":"4","personalId":"2","phone":"6","simPki":"8","title":"5"}],"version":1}"""
            );
    }

    [Fact]
    public void Json_DecomposedLetters_AreComposed()
    {
        var composed = School(1) with { Rows = [new("ế", "", "", "", "", "", "", "", "")] };
        var decomposed = School(1) with
        {
            Rows = [new("e\u0302\u0301", "", "", "", "", "", "", "", "")],
        };

        decomposed.List.Digest.ShouldBe(composed.List.Digest);
    }

    [Theory]
    [InlineData("""{"version":1,"form":"a","dossier":"b","lookup":"c","count":2,"rows":[]}""")]
    [InlineData("""{"version":2,"form":"a","dossier":"b","lookup":"c","count":0,"rows":[]}""")]
    [InlineData("""{"version":"1","form":"a","dossier":"b","lookup":"c","count":0,"rows":[]}""")]
    [InlineData("""{"version":1,"form":1,"dossier":"b","lookup":"c","count":0,"rows":[]}""")]
    [InlineData("[1,2]")]
    [InlineData("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]")]
    [InlineData("no json")]
    public void TryRead_ListOfAnotherShape_IsRefused(string json)
    {
        LetterReader.TryRead(Carrying(json), out _, out var error).ShouldBeFalse();

        error.Section.ShouldBe("danh-sach.json");
    }

    [Fact]
    public void TryRead_TwoLists_IsRefused()
    {
        LetterReader.TryRead(Carrying("{}", "{}"), out _, out var error).ShouldBeFalse();

        error.Message.ShouldBe("The letter holds more than one list.");
    }

    [Fact]
    public void TryRead_LetterOfAnotherProgram_SaysThatThereIsNoList()
    {
        LetterReader.TryRead(Carrying(), out _, out var error).ShouldBeFalse();

        error.Message.ShouldBe("The letter holds no list.");
    }

    private static byte[] Carrying(params string[] lists) =>
        new PrintedDocument
        {
            Title = "a",
            Author = "b",
            Sections = [new Section(PageFormat.Portrait, [new Gap(10)])],
            Files =
            [
                .. lists.Select(list => new EmbeddedData(
                    LetterList.FileName,
                    "application/json",
                    "list",
                    Encoding.UTF8.GetBytes(list)
                )),
            ],
        }.Print();
}
