using System.Globalization;
using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;

namespace AnTin.Pdf.Tests.Hostile;

/// <summary>Small files that ask for much work. Each must end soon, and say what it left out.</summary>
public class BombTests
{
    /// <summary>Far more than a busy machine needs; what would hang takes hours.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(3);

    private static PdfDocument Read(byte[] file)
    {
        PdfDocument.TryRead(file, out var document, out var error).ShouldBeTrue(error?.ToString());
        return document;
    }

    private static void SaysLimit(PdfDocument document) =>
        document.Findings.ShouldContain(finding =>
            finding.Kind == PdfFindingKind.LimitReached || finding.Kind == PdfFindingKind.BadTree
        );

    [Fact]
    public async Task Pages_ManyNodesShareOneLargeArray_EndSoon()
    {
        const int Nodes = 2_000;
        var shared =
            "["
            + string.Join(' ', Enumerable.Range(4, Nodes).Select(i => $"{i} 0 R"))
            + " "
            + Repeat("null ", 200_000)
            + "]";
        var bodies = new List<string>
        {
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids 3 0 R>>",
            shared,
        };
        bodies.AddRange(Enumerable.Repeat("<</Type /Pages /Kids 3 0 R>>", Nodes));

        var document = Read(SmallFiles.WithTable([.. bodies]));

        await Task.Run(() => document.Latest.Pages.Count).WaitAsync(Soon);
        SaysLimit(document);
    }

    [Fact]
    public async Task Form_ManyFieldsShareOneLargeArray_EndSoon()
    {
        const int Fields = 2_000;
        var shared =
            "["
            + string.Join(' ', Enumerable.Range(5, Fields).Select(i => $"{i} 0 R"))
            + " "
            + Repeat("null ", 200_000)
            + "]";
        var bodies = new List<string>
        {
            "<</Type /Catalog /Pages 2 0 R /AcroForm 3 0 R>>",
            "<</Type /Pages /Kids []>>",
            "<</Fields 4 0 R>>",
            shared,
        };
        bodies.AddRange(Enumerable.Repeat("<</T (a) /Kids 4 0 R>>", Fields));

        var document = Read(SmallFiles.WithTable([.. bodies]));

        await Task.Run(() => document.Latest.Form.Fields.Count).WaitAsync(Soon);
        SaysLimit(document);
    }

    [Fact]
    public async Task Revisions_ThousandsOfThem_AreToldApartSoon()
    {
        var file = new List<byte>(SmallFiles.OnePage());
        var previous = SmallFiles.StartXref([.. file]);
        for (var i = 0; i < 3_000; i++)
        {
            var start = file.Count;
            file.AddRange(
                SmallFiles.Latin(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"xref\n3 1\n0000000009 00000 n \ntrailer\n<</Size 9 /Root 1 0 R /Prev {previous}>>\nstartxref\n{start}\n%%EOF\n"
                    )
                )
            );
            previous = start;
        }

        var document = Read([.. file]);

        document.Revisions.Count.ShouldBe(3_001);
        var sum = await Task.Run(() =>
                document.Revisions.Sum(revision =>
                    revision.ChangedSince(document.Revisions[0]).Count
                )
            )
            .WaitAsync(Soon);
        sum.ShouldBe(3_000);
    }

    [Fact]
    public async Task ObjectStream_OfMillionsOfArrays_StopsAtTheLimit()
    {
        var content = "9 0 [" + Repeat("[]", 8_000_000) + "]";
        var packed = FlateFilter.Encode(SmallFiles.Latin(content));
        var writer = new PdfFileWriter();
        var pages = writer.Add(PdfDictionary.Of(("Kids", PdfArray.Empty)));
        writer.Add(
            new PdfStream(
                PdfDictionary.Of(
                    ("Type", new PdfName("ObjStm")),
                    ("N", new PdfInteger(1)),
                    ("First", new PdfInteger(4)),
                    ("Filter", new PdfName("FlateDecode"))
                ),
                packed
            )
        );
        var file = writer.Build(writer.Add(PdfDictionary.Of(("Pages", pages)))).ToArray();
        var broken = file.AsSpan(0, file.AsSpan().LastIndexOf("startxref"u8)).ToArray();
        file.Length.ShouldBeLessThan(100_000);

        // Without its startxref the file is searched, and the stream unpacked.
        var read = await Task.Run(() =>
                PdfDocument.TryRead(broken, out var document, out _) ? document : null
            )
            .WaitAsync(Soon);

        read?.Latest.Load(9).IsNull.ShouldBeTrue();
    }

    [Fact]
    public async Task Names_TreeOfSharedArrays_EndsSoon()
    {
        const int Nodes = 2_000;
        var kids = "[" + string.Join(' ', Enumerable.Range(6, Nodes).Select(i => $"{i} 0 R")) + "]";
        var bodies = new List<string>
        {
            "<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 3 0 R>>>>",
            "<</Type /Pages /Kids []>>",
            "<</Kids 4 0 R /Names 5 0 R>>",
            kids,
            "[" + Repeat("(a) 1 ", 100_000) + "]",
        };
        bodies.AddRange(Enumerable.Repeat("<</Kids 4 0 R /Names 5 0 R>>", Nodes));

        var document = Read(SmallFiles.WithTable([.. bodies]));

        (await Task.Run(() => EmbeddedFiles.Of(document.Latest).Count).WaitAsync(Soon)).ShouldBe(0);
    }

    private static string Repeat(string text, int count) =>
        string.Concat(Enumerable.Repeat(text, count));
}
