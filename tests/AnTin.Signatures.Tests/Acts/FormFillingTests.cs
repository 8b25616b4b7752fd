using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Forms;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.Attacks;
using AnTin.TestKit;

namespace AnTin.Signatures.Tests.Acts;

/// <summary>Fields filled and prepared: the text copies out, what a signer locked stays, what came before is untouched.</summary>
public sealed class FormFillingTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Field_FilledWithVietnamese_CopiesOutWithItsMarks()
    {
        var filled = Fill(TestDocuments.WithForm(), new FieldValue("Number", "12/QĐ-THPT2 Ỷữ"));

        if (!OutsideTool.Exists("pdftotext"))
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("antin-fill-");
        var file = Path.Combine(folder.FullName, "filled.pdf");
        await File.WriteAllBytesAsync(file, filled);
        var answer = await OutsideTool.RunAsync("pdftotext", file, "-");
        folder.Delete(recursive: true);
        answer.Output.ShouldContain("12/QĐ-THPT2 Ỷữ");
    }

    [Fact]
    public async Task Field_FilledAfterASignature_LeavesItClean()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options => options with { Field = "Leader" }
        );

        var filled = Fill(signed, new FieldValue("Number", "12/QĐ-THPT2"));

        filled.AsSpan().StartsWith(signed).ShouldBeTrue();
        var signature = await Authority.OnlySignatureAsync(filled);
        signature.Clean.ShouldBeTrue();
        signature.AllowedChanges.ShouldContain(change => change.Rule == "FORM_FILLED");
    }

    [Theory]
    [InlineData("Nobody", "x", "FIELD_UNKNOWN")]
    [InlineData("Leader", "x", "FIELD_NOT_FOR_TEXT")]
    [InlineData("Number", "0123456789012345678901234567890", "TEXT_TOO_LONG")]
    public void Field_ThatCannotTakeTheText_IsRefused(string field, string text, string code)
    {
        var document = TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) => update.Replace(7, one => one.With("MaxLen", new PdfInteger(30)))
        );

        FormFilling
            .Fill(PdfSource.FromMemory(document), [new FieldValue(field, text)])
            .Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Field_LockedByTheSigner_IsNotFilled()
    {
        var locking = TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
                update.Replace(
                    8,
                    field =>
                        field.With(
                            "Lock",
                            PdfDictionary.Of(
                                ("Type", new PdfName("SigFieldLock")),
                                ("Action", new PdfName("All"))
                            )
                        )
                )
        );
        var signed = await Authority.SignAsync(
            locking,
            change: options => options with { Field = "Leader" }
        );

        FormFilling
            .Fill(PdfSource.FromMemory(signed), [new FieldValue("Number", "12")])
            .Refusal!.Code.ShouldBe("FIELD_LOCKED_BY_SIGNER");
    }

    [Fact]
    public async Task Fields_PreparedAfterASignature_AreRefused()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        FormPreparation
            .Prepare(
                PdfSource.FromMemory(signed),
                [new PreparedField("Number", 1, new SignaturePlace(100, 700, 80, 16))]
            )
            .Refusal!.Code.ShouldBe("DOCUMENT_SIGNED_ALREADY");
    }

    private static byte[] Fill(byte[] document, params FieldValue[] values)
    {
        var filled = FormFilling.Fill(PdfSource.FromMemory(document), values);
        filled.Refusal.ShouldBeNull();
        return ActTests.Bytes(filled.Value!);
    }
}
