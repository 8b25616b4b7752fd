using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Tests.Reading;

public class PdfDocumentTests
{
    private static PdfDocument Read(byte[] file)
    {
        PdfDocument.TryRead(file, out var document, out var error).ShouldBeTrue(error?.ToString());
        return document;
    }

    [Fact]
    public void TryRead_FileWithTable_SeesOneRevisionToItsLastByte()
    {
        var file = SmallFiles.OnePage();

        var document = Read(file);

        document.HeaderVersion.ShouldBe("1.7");
        document.Revisions.Count.ShouldBe(1);
        document.Latest.EndOffset.ShouldBe(file.Length);
        document.Latest.MarkerEnd.ShouldBe(file.Length - 1);
        document.Latest.Style.ShouldBe(XrefStyle.Table);
        document.Latest.ObjectNumbers().ShouldBe([1, 2, 3, 4, 5]);
        document.Latest.Pages.Single().MediaBox.Width.ShouldBe(595);
        document.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Load_StreamWithIndirectLength_GivesItsBytes()
    {
        var stream = Read(SmallFiles.OnePage()).Latest.Load(4).ShouldBeOfType<PdfStream>();

        Encoding.ASCII.GetString(stream.ReadRaw().Span).ShouldBe("0 0 m 9 9 l S");
    }

    [Fact]
    public void TryRead_FileOnDisk_ReadsTheSameAsInMemory()
    {
        using var stream = new MemoryStream(SmallFiles.OnePage());

        PdfDocument
            .TryRead(PdfSource.FromStream(stream), PdfLimits.Default, out var document, out _)
            .ShouldBeTrue();

        document!.Latest.Load(4).ShouldBe(Read(SmallFiles.OnePage()).Latest.Load(4));
    }

    [Fact]
    public void Revisions_UpdatedFile_KeepTheirOwnObjects()
    {
        var first = SmallFiles.OnePage();
        var file = SmallFiles.Append(
            first,
            3,
            "<</Type /Page /Parent 2 0 R /Rotate 90>>",
            SmallFiles.StartXref(first)
        );

        var document = Read(file);

        document.Revisions.Count.ShouldBe(2);
        document.Revisions[0].EndOffset.ShouldBe(first.Length);
        document.Revisions[0].Pages.Single().Rotate.ShouldBe(0);
        document.Revisions[1].Pages.Single().Rotate.ShouldBe(90);
        document.Latest.ChangedSince(document.Revisions[0]).ShouldBe([3]);
        document.RevisionWithin(first.Length)!.Index.ShouldBe(0);
        document.RevisionWithin(first.Length - 1)!.Index.ShouldBe(0);
        document.RevisionWithin(file.Length)!.Index.ShouldBe(1);
    }

    [Fact]
    public void FindOrphanedSections_ChainLeavesARevisionOut_NamesIt()
    {
        var first = SmallFiles.OnePage();
        var second = SmallFiles.Append(
            first,
            3,
            "<</Type /Page /Parent 2 0 R>>",
            SmallFiles.StartXref(first)
        );
        var third = SmallFiles.Append(
            second,
            3,
            "<</Type /Page /Parent 2 0 R>>",
            SmallFiles.StartXref(first)
        );

        var document = Read(third);

        document.Revisions.Count.ShouldBe(2);
        document.FindOrphanedSections().Count.ShouldBe(1);
        document.Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.OrphanedSection);
    }

    [Fact]
    public void TryRead_PrevLeadsBackToItself_StopsAndSaysSo()
    {
        var first = SmallFiles.OnePage();
        var file = SmallFiles.Append(first, 3, "<</Type /Page /Parent 2 0 R>>", first.Length + 52);
        var at = SmallFiles.StartXref(file);
        file = SmallFiles.Append(first, 3, "<</Type /Page /Parent 2 0 R>>", at);

        // The section names itself; its objects 1 and 2 are then known to nobody, so the file is searched.
        var document = Read(file);

        document.WasRepaired.ShouldBeTrue();
        document.Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.XrefLoop);
    }

    [Fact]
    public void TryRead_StartxrefGone_FindsObjectsAndReportsRepair()
    {
        var text = Encoding.Latin1.GetString(SmallFiles.OnePage());
        var file = SmallFiles.Latin(text[..text.IndexOf("startxref", StringComparison.Ordinal)]);

        var document = Read(file);

        document.WasRepaired.ShouldBeTrue();
        document.Latest.Pages.Count.ShouldBe(1);
        document.Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.Repaired);
    }

    [Fact]
    public void TryRead_BytesBeforeHeader_ShiftsOffsets()
    {
        byte[] file = [.. "junk\n"u8, .. SmallFiles.OnePage()];

        var document = Read(file);

        document.WasRepaired.ShouldBeFalse();
        document.Latest.Pages.Count.ShouldBe(1);
        document.Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.JunkBeforeHeader);
    }

    [Fact]
    public void TryRead_BytesAfterEnd_AreReported()
    {
        byte[] file = [.. SmallFiles.OnePage(), .. "<script>"u8];

        Read(file).Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.TrailingBytes);
    }

    [Fact]
    public void Load_EntryPointsToAnotherObject_GivesNullAndSaysSo()
    {
        var text = Encoding
            .Latin1.GetString(SmallFiles.OnePage())
            .Replace("4 0 obj", "7 0 obj", StringComparison.Ordinal);

        var document = Read(SmallFiles.Latin(text));

        document.Latest.Load(4).IsNull.ShouldBeTrue();
        document.Findings.ShouldContain(finding =>
            finding.Kind == PdfFindingKind.BadObject && finding.Section == "object 4"
        );
    }

    [Fact]
    public void TryRead_EncryptedFile_IsSaid()
    {
        var text = Encoding
            .Latin1.GetString(SmallFiles.OnePage())
            .Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 5 0 R", StringComparison.Ordinal);

        var document = Read(SmallFiles.Latin(text));

        document.IsEncrypted.ShouldBeTrue();
        document.Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.Encrypted);
    }

    [Theory]
    [InlineData("", "header")]
    [InlineData("hello", "header")]
    [InlineData("%PDF-1.7\n1 0 obj\n<<>>\nendobj", "startxref")]
    public void TryRead_NoPdf_SaysWhereAndWhy(string text, string section)
    {
        PdfDocument.TryRead(SmallFiles.Latin(text), out _, out var error).ShouldBeFalse();

        error.Section.ShouldBe(section);
    }

    [Fact]
    public void TryRead_DeepNesting_IsRefusedWithoutCrash()
    {
        var deep = new string('[', 1_000_000);

        var document = Read(
            SmallFiles.WithTable(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [] /Count 0>>",
                deep
            )
        );

        document.Latest.Load(3).IsNull.ShouldBeTrue();
    }

    [Fact]
    public void Pages_TreeWithLoop_EndsAndSaysSo()
    {
        var document = Read(
            SmallFiles.WithTable(
                "<</Type /Catalog /Pages 2 0 R>>",
                "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 9>>"
            )
        );

        document.Latest.Pages.ShouldBeEmpty();
        document.Findings.ShouldContain(finding => finding.Kind == PdfFindingKind.BadTree);
    }

    [Fact]
    public void Corpus_EveryFile_IsReadToItsLastObject()
    {
        if (Corpus.Folder("pades") is not { } folder)
        {
            Console.WriteLine("Skipped: no folder shared/corpora/pades above the tests.");
            return;
        }

        foreach (var path in Directory.GetFiles(folder, "*.pdf"))
        {
            var document = Read(File.ReadAllBytes(path));
            foreach (var revision in document.Revisions)
            {
                foreach (var number in revision.ObjectNumbers())
                {
                    if (revision.Load(number) is PdfStream stream)
                    {
                        revision.TryDecode(stream, out _, out _);
                    }
                }

                revision.Pages.Count.ShouldBeGreaterThan(0, path);
            }

            document.Latest.Form.Fields.ShouldNotBeEmpty(path);
            Console.WriteLine(
                $"{Path.GetFileName(path)}: {document.Revisions.Count} revisions {string.Join(',', document.Revisions.Select(r => r.EndOffset))} of {document.Source.Length}, {string.Join("; ", document.Findings.Select(f => f.Kind + " " + f.Section + " " + f.Message))} orphans {document.FindOrphanedSections().Count}"
            );
        }
    }
}
