using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.TestKit;

namespace AnTin.Pdf.Tests.Writing;

public class IncrementalUpdateTests
{
    private static PdfDocument Read(ReadOnlyMemory<byte> file)
    {
        PdfDocument.TryRead(file, out var document, out var error).ShouldBeTrue(error?.ToString());
        return document;
    }

    private static IncrementalUpdate Start(PdfDocument document)
    {
        IncrementalUpdate
            .TryStart(document, out var update, out var error)
            .ShouldBeTrue(error?.ToString());
        return update;
    }

    private static byte[] NewFile(XrefStyle style)
    {
        var writer = new PdfFileWriter { Style = style };
        var pages = writer.Reserve();
        var content = writer.Add(StreamFactory.Compressed(PdfDictionary.Empty, "0 0 m 9 9 l S"u8));
        var page = writer.Add(
            PdfDictionary.Of(
                ("Type", new PdfName("Page")),
                ("Parent", pages),
                ("MediaBox", PdfRectangle.A4.ToArray()),
                ("Resources", PdfDictionary.Empty),
                ("Contents", content)
            )
        );
        writer.Set(
            pages,
            PdfDictionary.Of(
                ("Type", new PdfName("Pages")),
                ("Kids", new PdfArray(page)),
                ("Count", new PdfInteger(1))
            )
        );
        return writer
            .Build(writer.Add(PdfDictionary.Of(("Type", new PdfName("Catalog")), ("Pages", pages))))
            .ToArray();
    }

    [Theory]
    [InlineData(XrefStyle.Table)]
    [InlineData(XrefStyle.Stream)]
    public void Build_NewFile_ReadsBackInTheSameStyle(XrefStyle style)
    {
        var file = NewFile(style);

        var document = Read(file);

        document.Findings.ShouldBeEmpty();
        document.Latest.Style.ShouldBe(style);
        document.Latest.EndOffset.ShouldBe(file.Length);
        document.Latest.Pages.Single().MediaBox.ShouldBe(PdfRectangle.A4);
        NewFile(style).ShouldBe(file);
    }

    [Theory]
    [InlineData(XrefStyle.Table)]
    [InlineData(XrefStyle.Stream)]
    public void Build_Update_KeepsEarlierBytesAndStyle(XrefStyle style)
    {
        var file = NewFile(style);
        var update = Start(Read(file));
        update.SetCatalog(update.Catalog.With("Lang", PdfString.FromText("vi-VN")));

        var whole = update.Build().ToArray();

        whole.AsSpan(0, file.Length).SequenceEqual(file).ShouldBeTrue();
        var document = Read(whole);
        document.Findings.ShouldBeEmpty();
        document.Revisions.Count.ShouldBe(2);
        document.Latest.Style.ShouldBe(style);
        document.Latest.Catalog["Lang"].ShouldBe(PdfString.FromText("vi-VN"));
        document.Revisions[0].Catalog["Lang"].IsNull.ShouldBeTrue();
        var before = (PdfArray)document.Revisions[0].Trailer["ID"];
        var after = (PdfArray)document.Latest.Trailer["ID"];
        after[0].ShouldBe(before[0]);
        after[1].ShouldNotBe(before[1]);
    }

    [Theory]
    [InlineData(XrefStyle.Table)]
    [InlineData(XrefStyle.Stream)]
    public async Task Build_FieldAddedAndRoomPatched_QpdfFindsNoFault(XrefStyle style)
    {
        var update = Start(Read(NewFile(style)));
        var contents = new ReservedBytes(64);
        var ranges = new ReservedNumbers(4);
        var value = update.Add(PdfDictionary.Of(("ByteRange", ranges), ("Contents", contents)));
        FormEditing
            .TryAddField(
                update,
                new NewFormField
                {
                    Name = "Chữ ký 1",
                    Type = "Sig",
                    Page = update.Document.Latest.Pages[0],
                    Value = value,
                },
                out _,
                out _
            )
            .ShouldBeTrue();
        FormEditing.SetFormEntry(update, "SigFlags", new PdfInteger(3));
        var built = update.Build();
        built.Patch(ranges, built.RangesAround(contents));
        built.Patch(contents, [0xCA, 0xFE]);

        var whole = built.ToArray();

        var document = Read(whole);
        var field = document.Latest.Form.Fields.Single();
        field.FullName.ShouldBe("Chữ ký 1");
        field.Type.ShouldBe("Sig");
        field.Widgets.Single().PageIndex.ShouldBe(0);
        document.Latest.Form.Dictionary["SigFlags"].AsInteger().ShouldBe(3);
        var dictionary = document.Latest.Dictionary(field.Value)!;
        var range = ((PdfArray)dictionary["ByteRange"])
            .Items.Select(item => item.AsInteger()!.Value)
            .ToArray();
        range[0].ShouldBe(0);
        (range[2] + range[3]).ShouldBe(whole.Length);
        whole[range[1]].ShouldBe((byte)'<');
        whole[range[2] - 1].ShouldBe((byte)'>');
        Encoding.ASCII.GetString(whole, (int)range[1], 6).ShouldBe("<cafe0");
        if (OutsideTool.Exists("qpdf"))
        {
            var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");
            await File.WriteAllBytesAsync(path, whole);
            var answer = await OutsideTool.RunAsync("qpdf", "--check", path);
            File.Delete(path);
            answer.ExitCode.ShouldBe(0, answer.Both);
        }
    }

    [Fact]
    public void TryFillField_EmptyField_ChangesOnlyTheField()
    {
        var update = Start(Read(NewFile(XrefStyle.Table)));
        var page = update.Document.Latest.Pages[0];
        FormEditing
            .TryAddField(
                update,
                new NewFormField
                {
                    Name = "a",
                    Type = "Sig",
                    Page = page,
                },
                out var label,
                out _
            )
            .ShouldBeTrue();
        var prepared = Read(update.Build().ToArray());
        var second = Start(prepared);

        FormEditing
            .TryFillField(
                second,
                prepared.Latest.Form.Fields.Single(),
                new PdfInteger(7),
                null,
                out _
            )
            .ShouldBeTrue();

        var filled = Read(second.Build().ToArray());
        filled.Latest.ChangedSince(filled.Revisions[1]).ShouldBe([label!.Number]);
        filled.Latest.Form.Fields.Single().Value.AsInteger().ShouldBe(7);
    }

    [Fact]
    public void TryStart_RepairedFile_IsRefused()
    {
        var text = Encoding.Latin1.GetString(SmallFiles.OnePage());
        var document = Read(
            SmallFiles.Latin(text[..text.IndexOf("startxref", StringComparison.Ordinal)])
        );

        IncrementalUpdate.TryStart(document, out _, out var error).ShouldBeFalse();

        error.Section.ShouldBe("xref");
    }
}
