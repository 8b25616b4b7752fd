using AnTin.Signatures.Reports;
using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;
using static AnTin.Signatures.Tests.Attacks.LaterSignatureDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Shadow attacks in two acts: what was put into the document before it was signed, where the signer does not see it, is
/// brought out by a later update that looks harmless.
/// </summary>
public sealed class PreparedAttackTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    /// <summary>Over "So:" in the first line.</summary>
    private const string Words = "65 750 95 780";

    private const string Covering = "APPEARANCE_OVERLAY";
    private const string White = "1 g 0 0 30 30 re f";
    private const string Group =
        "<< /T (Group) /FT /Tx /DA (/F1 12 Tf 0 g) /MaxLen 9 /Q 0 /Kids [83 0 R] >>";

    private const string LyingFont =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [49 /nine] >> >>";

    private const string Type3 =
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 53 /LastChar 53 "
        + "/Widths [500] /CharProcs << /five 86 0 R >> /Encoding << /Differences [53 /five] >> >>";

    private static readonly Dictionary<
        string,
        (string Rule, Func<TextEdit, TextEdit> Prepare, Func<TextEdit, TextEdit> Attack)
    > Attacks = new(StringComparer.Ordinal)
    {
        ["hidden signature field comes out over words"] = (
            Covering,
            edit => Listed(edit.AddField(80)).Set(80, Empty(Words, flags: 2)),
            edit => Signed(edit, Words)
        ),
        ["signature field that is not viewed comes out over words"] = (
            Covering,
            edit => Listed(edit.AddField(80)).Set(80, Empty(Words, flags: 32)),
            edit => Signed(edit, Words)
        ),
        ["open signature field comes out over figures"] = (
            Covering,
            edit =>
                Listed(edit.AddField(80))
                    .Set(80, Empty("65 690 295 720"))
                    .Set(5, RawUpdate.Stream("BT /F1 14 Tf 72 700 Td (Pay 1.000.000 VND) Tj ET")),
            edit => Signed(edit, "65 690 295 720")
        ),
        ["signature field on no page comes out over words"] = (
            Covering,
            edit => edit.AddField(80).Set(80, Empty(Words)),
            edit => Signed(Listed(edit), Words)
        ),
        ["signature field is shown on a second page too"] = (
            Covering,
            edit => Listed(edit.AddField(80), SecondPage).Set(80, Empty(Words, page: SecondPage)),
            edit => Signed(Listed(edit), Words, page: SecondPage)
        ),
        ["signature field is shown on a further page too"] = (
            "FIELD_ADDED",
            edit => Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230")),
            edit => Signed(Listed(edit, SecondPage), "350 200 380 230")
        ),
        ["new signature field is shown on two pages"] = (
            "FIELD_ADDED",
            edit => edit,
            edit =>
                Signed(
                    Listed(Listed(edit.AddField(80)), SecondPage),
                    "350 200 380 230",
                    page: SecondPage
                )
        ),
        ["new signature field by way of a reference"] = (
            "ANNOTATION_ADDED",
            edit => edit,
            edit =>
                Signed(edit.AddField(80).Change(Page, @"/Annots\s*\[", "/Annots [82 0 R "), Words)
                    .Set(82, "80 0 R")
        ),
        ["empty field with a ground over words"] = (
            Covering,
            edit => edit,
            edit =>
                Listed(edit.AddField(80)).Set(80, Empty(Words, entries: "/MK << /BG [1 1 1] >>"))
        ),
        ["empty field with a frame as wide as itself over words"] = (
            Covering,
            edit => edit,
            edit =>
                Listed(edit.AddField(80))
                    .Set(80, Empty(Words, entries: "/MK << /BC [1 1 1] >> /BS << /W 30 >>"))
        ),
        ["colour of text that a field inherits"] = Inherited("0 g", "1 g"),
        ["size of text that a field inherits"] = Inherited("12 Tf", "0.1 Tf"),
        ["place of text that a field inherits"] = Inherited("/Q 0", "/Q 2"),
        ["length of text that a field inherits"] = Inherited("/MaxLen 9", "/MaxLen 1"),
        ["script of the field above"] = Inherited(
            "/Q 0",
            "/Q 0 /AA << /F << /S /JavaScript /JS (event.value=9) >> >>"
        ),
        ["words of the field above"] = Inherited("/Q 0", "/Q 0 /TU (To pay)"),
        ["signature flags taken back"] = (
            "OBJECT_REDEFINED",
            edit => edit,
            edit => edit.Change(1, @"/SigFlags 3", "/SigFlags 0")
        ),
        ["signature flags taken away"] = (
            "OBJECT_REDEFINED",
            edit => edit,
            edit => edit.Change(1, @"/SigFlags 3", "")
        ),
        ["font that a signed value waits for"] = (
            "FONT_CHANGED",
            Valued,
            edit => edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /Helv 51 0 R").Set(51, LyingFont)
        ),
        ["value filled in and made white"] = (
            "FIELD_CHANGED",
            edit => edit,
            edit => edit.Fill(NumberField, "/V (5)").Change(NumberField, "0 g", "1 g")
        ),
        ["font that was kept out of sight"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Set(
                        85,
                        "<< /Type /Font /Subtype /TrueType /BaseFont /Own /FontDescriptor 86 0 R >>"
                    )
                    .Set(86, "<< /Type /FontDescriptor /FontName /Own /FontFile2 87 0 R >>")
                    .Set(87, RawUpdate.Stream("outlines")),
            edit =>
                edit.Fill(NumberField, "/V (5) /AP << /N 50 0 R >>")
                    .Set(50, Form(Says("5"), "85 0 R"))
                    .Set(87, RawUpdate.Stream("other outlines"))
        ),
        ["font of programs among those of the form"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /Pr 85 0 R")
                    .Set(85, Type3)
                    .Set(86, RawUpdate.Stream("500 0 d0 0 0 500 500 re f")),
            edit =>
                edit.Fill(NumberField, "/V (5) /AP << /N 50 0 R >>")
                    .Set(50, Form(Says("5"), "85 0 R"))
        ),
        ["length of the content made smaller"] = (
            "PAGE_CONTENT_CHANGED",
            edit =>
                edit.Set(5, IndirectLength("BT /F1 14 Tf 72 760 Td (Pay 1000) Tj ET"))
                    .Set(88, "39"),
            edit => edit.Set(88, "9")
        ),
        ["element that speaks for signed words"] = (
            "OBJECT_REDEFINED",
            Tagged,
            edit =>
                edit.Change(19, @"/K \[20 0 R\]", "/K [20 0 R 50 0 R]")
                    .Set(50, "<< /S /P /P 19 0 R /Pg 3 0 R /K 0 /ActualText (9999) >>")
        ),
        ["element below an element that speaks for signed words"] = (
            "OBJECT_REDEFINED",
            Tagged,
            edit =>
                edit.Change(19, @"/K \[20 0 R\]", "/K [20 0 R 50 0 R]")
                    .Set(50, "<< /S /Form /P 19 0 R /K [51 0 R] >>")
                    .Set(
                        51,
                        "<< /S /P /P 50 0 R /Alt (9999) /K [<< /Type /MCR /Pg 3 0 R /MCID 0 >>] >>"
                    )
        ),
        ["marked words led to another element"] = (
            "OBJECT_REDEFINED",
            Tagged,
            edit =>
                edit.Change(19, @"/Nums \[0 \[20 0 R\]", "/Nums [0 [20 0 R 50 0 R]")
                    .Set(50, "<< /S /P /P 19 0 R /ActualText (9999) /K [] >>")
        ),
        ["another list of the annotations"] = (
            "ANNOTATION",
            edit =>
                edit.Change(Page, @"/Annots \[", "/Annots 88 0 R /Was [")
                    .Set(88, "[7 0 R 8 0 R 17 0 R]"),
            edit => edit.Set(88, "[7 0 R 8 0 R 33 0 R]")
        ),
        ["field over words is filled with a ground"] = (
            "FIELD_COVERS_WORDS",
            edit =>
                edit.AddField(84)
                    .Change(Page, @"/Annots\s*\[", "/Annots [84 0 R ")
                    .Set(84, Text("65 750 265 780")),
            edit =>
                edit.Fill(84, "/V (9) /AP << /N 50 0 R >>")
                    .Set(50, Form("1 g 0 0 200 30 re f 0 g " + Says("9")))
        ),
        ["field over words is filled with a ground by its colours"] = (
            "FIELD_C",
            edit =>
                edit.AddField(84)
                    .Change(Page, @"/Annots\s*\[", "/Annots [84 0 R ")
                    .Set(84, Text("65 750 265 780")),
            edit => edit.Fill(84, "/V (9) /MK << /BG [1 1 1] >>")
        ),
        ["check box says a sentence when it is on"] = (
            "FIELD_LOOK_DIFFERS",
            edit => Switch(edit, Form(Says("I pay 999"))),
            SwitchOn
        ),
        ["check box draws a picture when it is on"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                Switch(
                        edit,
                        RawUpdate.Stream(
                            "q 200 0 0 30 0 0 cm /Im Do Q",
                            "/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /XObject << /Im 86 0 R >> >>"
                        )
                    )
                    .Set(
                        86,
                        RawUpdate.Stream(
                            "x",
                            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
                        )
                    ),
            SwitchOn
        ),
        ["check box hides words when it is on"] = (
            "FIELD_COVERS_WORDS",
            edit => Switch(edit, Form("1 g 0 0 200 30 re f 0 g " + Says("X")), Words),
            SwitchOn
        ),
        ["radio button of one that is on already says a sentence"] = (
            "FIELD_LOOK_DIFFERS",
            edit => edit.Set(12, Form(Says("Tra 9999 dong"))),
            edit => edit.Change(Radio, "/V /Off", "/V /B").Change(SecondRadio, "/AS /Off", "/AS /B")
        ),
    };

    private static readonly Dictionary<
        string,
        (Func<TextEdit, TextEdit> Prepare, Func<TextEdit, TextEdit> Update)
    > Honest = new(StringComparer.Ordinal)
    {
        ["seen field is signed beside words"] = (
            edit => Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230")),
            edit => Signed(edit, "350 200 380 230")
        ),
        ["seen field is signed over words, as a line for the name"] = (
            edit => Listed(edit.AddField(80)).Set(80, Empty(Words)),
            edit => Signed(edit, Words)
        ),
        ["hidden field is signed beside words"] = (
            edit => Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230", flags: 2)),
            edit => Signed(edit, "350 200 380 230")
        ),
        ["empty field without ground"] = (
            edit => edit,
            edit =>
                Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230", entries: "/MK << >>"))
        ),
        ["standard font that a signed value waits for"] = (
            Valued,
            edit =>
                edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /Helv 51 0 R")
                    .Set(
                        51,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
                    )
        ),
        ["field over words is filled without a ground"] = (
            edit =>
                edit.AddField(84)
                    .Change(Page, @"/Annots\s*\[", "/Annots [84 0 R ")
                    .Set(84, Text("96 750 296 780")),
            edit => edit.Fill(84, "/V (9) /AP << /N 50 0 R >>").Set(50, Form(Says("9")))
        ),
        ["field with a ground that was there before is filled"] = (
            edit =>
                edit.AddField(84)
                    .Change(Page, @"/Annots\s*\[", "/Annots [84 0 R ")
                    .Set(84, Text("65 750 265 780").Replace("/F 4", "/F 4 /AP << /N 85 0 R >>"))
                    .Set(85, Form("1 g 0 0 200 30 re f")),
            edit =>
                edit.Change(84, "/N 85 0 R", "/N 50 0 R")
                    .Fill(84, "/V (9)")
                    .Set(50, Form("1 g 0 0 200 30 re f 0 g " + Says("9")))
        ),
        ["check box is switched on"] = (edit => Switch(edit, Form(Says("X"))), SwitchOn),
        ["value filled in, its look still to be drawn"] = (
            edit => edit,
            edit => edit.Fill(NumberField, "/V (5)")
        ),
        ["element of a new field"] = (
            Tagged,
            edit =>
                Listed(edit.AddField(80))
                    .Set(80, Empty("350 200 380 230", entries: "/StructParent 9"))
                    .Change(19, @"/K \[20 0 R\]", "/K [20 0 R 50 0 R]")
                    .Change(19, @"/Nums \[0 \[20 0 R\]", "/Nums [0 [20 0 R] 9 50 0 R")
                    .Set(
                        50,
                        "<< /S /Form /P 19 0 R /Alt (Chu ky) /K [<< /Type /OBJR /Pg 3 0 R /Obj 80 0 R >>] >>"
                    )
        ),
    };

    public static TheoryData<string> Names() => [.. Attacks.Keys];

    public static TheoryData<string> Others() => [.. Honest.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Update_ThatBringsOutWhatWasPrepared_IsNamed(string attack)
    {
        var (rule, prepare, apply) = Attacks[attack];

        var signature = await CheckAsync(prepare, apply);

        signature.Clean.ShouldBeFalse();
        signature
            .Changes.Select(change => change.Rule)
            .ShouldContain(one => one.StartsWith(rule, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Update_ThatBringsOutNothing_StaysClean(string update)
    {
        var (prepare, apply) = Honest[update];

        var signature = await CheckAsync(prepare, apply);

        signature.Changes.ShouldBeEmpty();
        signature.Clean.ShouldBeTrue();
    }

    private static (string, Func<TextEdit, TextEdit>, Func<TextEdit, TextEdit>) Inherited(
        string old,
        string now
    ) =>
        (
            "FIELD_CHANGED",
            edit =>
                edit.AddField(82)
                    .Change(Page, @"/Annots\s*\[", "/Annots [83 0 R ")
                    .Set(82, Group)
                    .Set(
                        83,
                        "<< /T (Sub) /Parent 82 0 R /V (500) /Type /Annot /Subtype /Widget /F 4 /P 3 0 R /Rect [300 600 400 630] >>"
                    ),
            edit => edit.Change(82, old, now)
        );

    /// <summary>A field with a value that programs draw themselves, in a font that nobody gave.</summary>
    private static TextEdit Valued(TextEdit edit) =>
        edit.AddField(84)
            .Change(Page, @"/Annots\s*\[", "/Annots [84 0 R ")
            .Set(
                84,
                "<< /FT /Tx /T (Valued) /V (1000) /DA (/Helv 12 Tf 0 g) /Type /Annot /Subtype /Widget /F 4 /P 3 0 R "
                    + "/Rect [300 600 400 630] >>"
            );

    private static string Text(string place) =>
        $"<< /FT /Tx /T (Over) /DA (/F1 12 Tf 0 g) /Type /Annot /Subtype /Widget /F 4 /P 3 0 R /Rect [{place}] >>";

    private static TextEdit Switch(TextEdit edit, string look, string place = "300 600 500 630") =>
        edit.AddField(84)
            .Change(Page, @"/Annots\s*\[", "/Annots [84 0 R ")
            .Set(
                84,
                "<< /FT /Btn /T (Switch) /V /Off /AS /Off /Type /Annot /Subtype /Widget /F 4 /P 3 0 R "
                    + $"/Rect [{place}] /AP << /N << /On 85 0 R >> >> >>"
            )
            .Set(85, look);

    private static TextEdit SwitchOn(TextEdit edit) =>
        edit.Change(84, "/V /Off", "/V /On").Change(84, "/AS /Off", "/AS /On");

    private static TextEdit Tagged(TextEdit edit) => edit.Change(19, "/K 20 0 R", "/K [20 0 R]");

    private static TextEdit Listed(TextEdit edit, int page = Page) =>
        edit.Change(page, @"/Annots\s*\[", "/Annots [80 0 R ");

    private static string IndirectLength(string content) =>
        $"<< /Length 88 0 R >>\nstream\n{content}\nendstream";

    private static string Empty(
        string place,
        int flags = 132,
        int page = Page,
        string entries = ""
    ) =>
        $"<< /FT /Sig /T (Later) /Type /Annot /Subtype /Widget /F {flags} /P {page} 0 R /Rect [{place}] {entries} >>";

    /// <summary>Signed, if badly: what counts is what the look does to the words.</summary>
    private static TextEdit Signed(TextEdit edit, string place, int page = Page) =>
        edit.Set(80, Empty(place, page: page, entries: "/V 81 0 R /AP << /N 50 0 R >>"))
            .Set(50, RawUpdate.Stream(White, "/Type /XObject /Subtype /Form /BBox [0 0 30 30]"))
            .Set(
                81,
                "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents (x) >>"
            );

    private async Task<SignatureReport> CheckAsync(
        Func<TextEdit, TextEdit> prepare,
        Func<TextEdit, TextEdit> apply
    )
    {
        var signed = await fixture.Authority.SignAsync(
            prepare(new TextEdit(LaterSignatureDocument.Bytes())).ToFile(),
            change: options => options with { Field = "Leader" }
        );
        var report = await fixture.Authority.CheckAsync(apply(new TextEdit(signed)).ToFile());
        return report.Signatures.First(one => one.Field == "Leader");
    }
}
