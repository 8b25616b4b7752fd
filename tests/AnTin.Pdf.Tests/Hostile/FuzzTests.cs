using System.Runtime.CompilerServices;
using AnTin.Pdf.Filters;
using AnTin.Pdf.Fonts;
using AnTin.Pdf.Images;
using AnTin.Pdf.Layout;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Tests.Encryption;
using AnTin.Pdf.Tests.Images;
using AnTin.Pdf.Text;
using AnTin.Pdf.Writing;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Pdf.Tests.Hostile;

/// <summary>
/// Every parser is given spoiled bytes: it may refuse, it may not throw, hang or swell (<see cref="FuzzRun"/>).
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usually = 300;

    /// <summary>Small limits, so that spoiled lengths cost little; what is tested is that they hold.</summary>
    private static readonly PdfLimits Limits = PdfLimits.Default with
    {
        InflatedBytes = 1 << 20,
        TotalInflatedBytes = 8 << 20,
    };

    private Task FuzzAsync(
        byte[] original,
        Action<byte[]> read,
        [CallerMemberName] string target = ""
    ) =>
        FuzzRun.RunAsync(
            target,
            Usually,
            seed => new Mutator(seed).Spoil(original),
            read,
            output.WriteLine
        );

    [Fact]
    public Task Document_WithTable_NeverThrows() =>
        FuzzAsync(Updated(SmallFiles.OnePage()), ReadEverything);

    [Fact]
    public Task Document_WithStreams_NeverThrows() => FuzzAsync(Updated(Printed()), ReadEverything);

    [Fact]
    public Task Document_Plain_NeverThrows() => FuzzAsync(SmallFiles.OnePage(), ReadEverything);

    [Theory]
    [InlineData("128", "--use-aes=n")]
    [InlineData("256", "--print=none")]
    public async Task Document_EncryptedButOpen_NeverThrows(string bits, string option)
    {
        if (await EncryptedFileTests.EncryptedAsync("", bits, option) is { } file)
        {
            await FuzzAsync(file, ReadEverything);
        }
    }

    [Fact]
    public Task Document_FromCorpus_NeverThrows() =>
        Corpus.Folder("pades") is { } folder
            ? FuzzAsync(
                File.ReadAllBytes(Path.Combine(folder, "minimal-signed-twice-no-sig-type.pdf")),
                ReadEverything
            )
            : Task.CompletedTask;

    [Fact]
    public Task Content_AnyBytes_NeverThrows() =>
        FuzzAsync(
            "q 1 0 0 1 72 760 cm BT /F1 14 Tf 0 -14 Td [(Kinh) -250 <67>] TJ T* (gui) ' 1 2 (So) \" ET /X Do BI /W 1 ID a EI Q"u8.ToArray(),
            content =>
            {
                var file = SmallFiles.WithContent(content);
                PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
                PageText.Find(document.Latest, "gui");
            }
        );

    [Fact]
    public Task Flate_WithPredictor_NeverThrows() =>
        FuzzAsync(
            FlateFilter.Encode(new byte[4000]),
            data =>
                Decode(
                    data,
                    "FlateDecode",
                    PdfDictionary.Of(
                        ("Predictor", new PdfInteger(15)),
                        ("Columns", new PdfInteger(7))
                    )
                )
        );

    [Theory]
    [InlineData("LZWDecode")]
    [InlineData("ASCII85Decode")]
    [InlineData("ASCIIHexDecode")]
    [InlineData("RunLengthDecode")]
    public Task Filter_AnyBytes_NeverThrows(string name) =>
        FuzzAsync(Updated(SmallFiles.OnePage()), data => Decode(data, name, PdfDictionary.Empty));

    [Fact]
    public Task Font_NeverThrows()
    {
        var subset = new FontSubset(LiberationSerif.Face(FontFace.Regular));
        foreach (var letter in "Đặng Thị Ánh")
        {
            subset.Use(letter);
        }

        // A subset has no cmap: one is taken from the whole font, so that the reader gets past its first question.
        var whole = LiberationSerif.Face(FontFace.Regular);
        string[] tags = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"];
        var file = FontFile.Write([.. tags.Select(tag => (tag, Start(whole.Table(tag))))]);
        return FuzzAsync(file, UseFont);
    }

    [Fact]
    public Task Png_NeverThrows() =>
        FuzzAsync(
            PngFiles.Write(20, 10, 6, new byte[800]),
            data => PngReader.TryRead(data, out _, out _)
        );

    private static byte[] Start(FontReader table) =>
        table.Span[..Math.Min(table.Length, 4000)].ToArray();

    private static void UseFont(byte[] data)
    {
        if (TrueTypeFont.TryRead(data, out var font, out _))
        {
            var subset = new FontSubset(font);
            foreach (var letter in "aăâđêôơưếỗỹ😀")
            {
                subset.Width(subset.Use(letter));
            }

            subset.Build();
        }
    }

    private static void Decode(byte[] data, string filter, PdfDictionary parameters)
    {
        var stream = new PdfStream(
            PdfDictionary.Of(("Filter", new PdfName(filter)), ("DecodeParms", parameters)),
            data
        );
        if (StreamDecoder.TryDecode(stream, value => value, Limits, out var decoded, out _))
        {
            decoded.Bytes.Length.ShouldBeLessThanOrEqualTo(Limits.InflatedBytes);
        }
    }

    private static byte[] Printed() =>
        new PrintedDocument
        {
            Title = "a",
            Author = "b",
            Sections =
            [
                new Section(
                    PageFormat.Portrait,
                    [
                        new Table(
                            [new TableColumn("a", 1)],
                            [
                                ["b"],
                            ]
                        ),
                        new SignatureSpace(40, new SignatureField("s", 30, 30)),
                    ]
                ),
            ],
            Files = [new EmbeddedData("a.json", "application/json", "a", "{}"u8.ToArray())],
        }.Print();

    private static byte[] Updated(byte[] file)
    {
        PdfDocument.TryRead(file, out var document, out _).ShouldBeTrue();
        IncrementalUpdate.TryStart(document!, out var update, out _).ShouldBeTrue();
        FormEditing
            .TryAddField(
                update!,
                new NewFormField
                {
                    Name = "n",
                    Type = "Tx",
                    Page = document!.Latest.Pages[0],
                },
                out _,
                out _
            )
            .ShouldBeTrue();
        return update!.Build().ToArray();
    }

    private static void ReadEverything(byte[] file)
    {
        if (
            !PdfDocument.TryRead(
                PdfSource.FromMemory(file),
                Limits,
                out var document,
                out var error
            )
        )
        {
            error.Section.ShouldNotBeNullOrEmpty();
            return;
        }

        foreach (var revision in document.Revisions)
        {
            foreach (var number in revision.ObjectNumbers())
            {
                if (revision.Load(number) is PdfStream stream)
                {
                    revision.TryDecode(stream, out _, out _);
                }
            }

            _ = (
                revision.Pages.Count,
                revision.Form.Fields.Count,
                EmbeddedFiles.Of(revision).Count,
                revision.Size
            );
            revision.ChangedSince(document.Revisions[0]);
            PageText.Find(revision, "đặng");
        }

        document.FindOrphanedSections();
        Append(document);
    }

    private static void Append(PdfDocument document)
    {
        if (
            !IncrementalUpdate.TryStart(document, out var update, out _)
            || document.Latest.Pages.Count == 0
        )
        {
            return;
        }

        FormEditing.TryAddField(
            update,
            new NewFormField
            {
                Name = "x",
                Type = "Sig",
                Page = document.Latest.Pages[0],
            },
            out _,
            out _
        );
        var built = update.Build();
        built.Whole.Length.ShouldBeGreaterThan(document.Source.Length);
    }
}
