using AnTin.Signatures.Reports;
using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;
using static AnTin.Signatures.Tests.Attacks.LaterSignatureDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Fields filled after a signature with one value that show another.</summary>
public sealed class LaterFillingsTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Differs = "FIELD_LOOK_DIFFERS";

    private const string Lying =
        "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <39> <0035> endbfchar";

    private static readonly Dictionary<
        string,
        (string Rule, Func<TextEdit, TextEdit> Apply)
    > Attacks = new(StringComparer.Ordinal)
    {
        ["list box shows another option"] = (Differs, edit => List("/V (one)", Says("two"), edit)),
        ["list box shows another sentence"] = (
            Differs,
            edit => List("/V (one)", Says("two - 9999"), edit)
        ),
        ["list box marks another option"] = (
            Differs,
            edit => List("/V (one)", "0.6 g 0 2 200 12 re f 0 g " + TwoOptions, edit)
        ),
        ["list box with another index"] = (
            Differs,
            edit => List("/V (one) /I [1]", Says("one"), edit)
        ),
        ["check box in another state"] = (
            Differs,
            edit =>
                edit.Change(CheckBox, "/V /Off", "/V /Yes").Change(CheckBox, "/AS /Off", "/AS /No")
        ),
        ["check box stays off"] = (Differs, edit => edit.Change(CheckBox, "/V /Off", "/V /Yes")),
        ["other radio button is on"] = (
            Differs,
            edit => edit.Change(Radio, "/V /Off", "/V /B").Change(FirstRadio, "/AS /Off", "/AS /A")
        ),
        ["both radio buttons are on"] = (
            Differs,
            edit =>
                edit.Change(Radio, "/V /Off", "/V /B")
                    .Change(FirstRadio, "/AS /Off", "/AS /A")
                    .Change(SecondRadio, "/AS /Off", "/AS /B")
        ),
        ["no radio button is on"] = (Differs, edit => edit.Change(Radio, "/V /Off", "/V /B")),
        ["font whose way to text lies"] = (
            Differs,
            edit =>
                Filled(edit, "(5)", Form(Says("9"), "51 0 R"))
                    .Set(
                        51,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 52 0 R >>"
                    )
                    .Set(52, RawUpdate.Stream(Lying))
        ),
        ["font whose encoding lies"] = (
            Differs,
            edit =>
                Filled(edit, "(5)", Form(Says("5"), "51 0 R"))
                    .Set(
                        51,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [53 /nine] >> >>"
                    )
        ),
        ["letters too small for the widget"] = Box("/BBox [0 0 20000 3000]"),
        ["form turned by half"] = Box("/BBox [0 0 200 30] /Matrix [-1 0 0 -1 0 0]", "66"),
        ["form mirrored"] = Box("/BBox [0 0 200 30] /Matrix [-1 0 0 1 0 0]", "19"),
        ["text mirrored"] = Content("(19)", "BT /F1 12 Tf -1 0 0 1 50 8 Tm (19) Tj ET"),
        ["text turned"] = Content("(66)", "BT /F1 12 Tf -1 0 0 -1 50 20 Tm (66) Tj ET"),
        ["text pressed together"] = Content("(5)", "BT /F1 12 Tf 1 Tz 5 8 Td (5) Tj ET"),
        ["letters drawn backwards"] = Content("(19)", "BT /F1 12 Tf -20 Tc 50 8 Td (19) Tj ET"),
        ["letters printed over each other"] = Content(
            "(123)",
            "BT /F1 12 Tf 1 0 0 1 5 8 Tm (1) Tj 1 0 0 1 12 8 Tm (2) Tj 1 0 0 1 12 8 Tm (3) Tj ET"
        ),
        ["letters with wide outlines"] = Content(
            "(5)",
            "BT 2 Tr 40 w 1 G /F1 12 Tf 5 8 Td (5) Tj ET"
        ),
        ["other rich text"] = (
            Differs,
            edit =>
                edit.Fill(NumberField, "/V (5) /RV (<body><p>9999</p></body>) /AP << /N 50 0 R >>")
                    .Set(50, Form(Says("5")))
        ),
        ["point left out"] = Content("(10.00)", Says("1000")),
        ["sign put before"] = Content("(100)", Says("-100")),
        ["raised figures"] = Content("(5)", Says("5\\271\\262")),
        ["signs in an empty field"] = Content("()", Says("%$!")),
        ["font added under a name that a signed look uses"] = (
            "FONT_CHANGED",
            edit =>
                edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /F9 51 0 R")
                    .Set(
                        51,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [55 /nine] >> >>"
                    )
        ),
        ["picture of the form that a signed look asks for"] = (
            "OBJECT_REDEFINED",
            edit => edit.Set(AskedPicture, Form(Says("9")))
        ),
        ["picture of the form that the page shows too"] = (
            "PAGE_RESOURCES_CHANGED",
            edit => edit.Set(PageAndFormPicture, Form(Says("9")))
        ),
        ["element given another text"] = (
            "OBJECT_REDEFINED",
            edit => edit.Change(Element, "/K 0", "/K 0 /ActualText (9999)")
        ),
        ["element given another description"] = (
            "OBJECT_REDEFINED",
            edit => edit.Change(Element, "/K 0", "/K 0 /Alt (9999)")
        ),
    };

    private static readonly Dictionary<string, Func<TextEdit, TextEdit>> Honest = new(
        StringComparer.Ordinal
    )
    {
        ["list box with its option"] = edit => List("/V (one) /I [0]", Says("one"), edit),
        ["list box with a bar"] = edit =>
            List("/V (one) /I [0]", "0.6 g 0 15 200 13 re f 0 g " + TwoOptions, edit),
        ["list box that begins with its first option"] = edit =>
            List("/V (one) /I [0] /TI 0", Says("one"), edit),
        ["check box"] = edit =>
            edit.Change(CheckBox, "/V /Off", "/V /Yes").Change(CheckBox, "/AS /Off", "/AS /Yes"),
        ["radio button"] = edit =>
            edit.Change(Radio, "/V /Off", "/V /B").Change(SecondRadio, "/AS /Off", "/AS /B"),
        ["same rich text"] = edit =>
            edit.Fill(NumberField, "/V (5) /RV (<body><p>5</p></body>) /AP << /N 50 0 R >>")
                .Set(50, Form(Says("5"))),
        ["point"] = edit =>
            Filled(edit, "(1.000,5 -x)", Form(Says("1.000,5 \\226x"), "51 0 R"))
                .Set(
                    51,
                    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
                ),
        ["blank in the colour of paper"] = edit =>
            Filled(edit, "(5)", Form(Says("5") + " 1 g 2 Tr 10 w BT /F1 12 Tf 5 8 Td ( ) Tj ET")),
        ["picture of the form that nobody asks for"] = edit =>
            edit.Set(FormPicture, Form(Says("9"))),
        ["font added under a new name"] = edit =>
            edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /Neu 51 0 R")
                .Set(51, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
    };

    private static string TwoOptions => "BT /F1 10 Tf 5 18 Td (one) Tj 0 -13 Td (two) Tj ET";

    public static TheoryData<string> Edits() => [.. Attacks.Keys];

    public static TheoryData<string> Others() => [.. Honest.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Filling_ThatShowsAnotherValue_IsNamed(string attack)
    {
        var (rule, apply) = Attacks[attack];

        var signature = await CheckAsync(apply);

        signature.Changes.Select(change => change.Rule).ShouldContain(rule);
        signature.Clean.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Filling_ThatShowsItsValue_StaysClean(string filling) =>
        (await CheckAsync(Honest[filling])).Changes.ShouldBeEmpty();

    [Fact]
    public async Task Looks_ThatAreMoreThanOneComparisonReads_AreNotClean()
    {
        var blanks = string.Concat(Enumerable.Repeat("( ) Tj ", 140_000));
        var calls = string.Concat(Enumerable.Repeat(" /X Do", 20));

        var signature = await CheckAsync(edit =>
            Filled(
                    edit,
                    "(5)",
                    RawUpdate.Stream(
                        Says("5") + calls,
                        "/Type /XObject /Subtype /Form /BBox [0 0 200 30] /Resources << /Font << /F1 6 0 R >> /XObject << /X 51 0 R >> >>"
                    )
                )
                .Set(51, Form("BT /F1 12 Tf " + blanks + "ET"))
        );

        signature.Clean.ShouldBeFalse();
        signature.Changes.Select(change => change.Rule).ShouldContain("TOO_MANY_CHANGES");
    }

    private static TextEdit List(string entries, string look, TextEdit edit) =>
        edit.Fill(ListBox, $"{entries} /AP << /N 50 0 R >>").Set(50, Form(look));

    private static TextEdit Filled(TextEdit edit, string value, string look) =>
        edit.Fill(NumberField, $"/V {value} /AP << /N 50 0 R >>").Set(50, look);

    private static (string, Func<TextEdit, TextEdit>) Content(string value, string look) =>
        (Differs, edit => Filled(edit, value, Form(look)));

    private static (string, Func<TextEdit, TextEdit>) Box(string entries, string text = "5") =>
        (
            Differs,
            edit =>
                Filled(
                    edit,
                    $"({text})",
                    RawUpdate.Stream(
                        Says(text),
                        $"/Type /XObject /Subtype /Form {entries} /Resources << /Font << /F1 6 0 R >> >>"
                    )
                )
        );

    private async Task<SignatureReport> CheckAsync(Func<TextEdit, TextEdit> apply)
    {
        var signed = await fixture.Authority.SignAsync(
            LaterSignatureDocument.Bytes(),
            change: options => options with { Field = "Leader" }
        );
        return await fixture.Authority.OnlySignatureAsync(apply(new TextEdit(signed)).ToFile());
    }
}
