using AnTin.Signatures.Reports;
using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Updates after a signature that show something else without touching the words that were signed.</summary>
public sealed class LaterLooksTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly Dictionary<
        string,
        (string Rule, Func<TextEdit, TextEdit> Apply)
    > Attacks = new(StringComparer.Ordinal)
    {
        ["look of a widget below its field"] = (
            "FIELD_LOOK_REPLACED",
            edit => edit.Set(KidLook, Form(Says("900")))
        ),
        ["other look for a widget below its field"] = (
            "FIELD_LOOK_REPLACED",
            edit => edit.Change(KidWidget, "32 0 R", "50 0 R").Set(50, Form(Says("900")))
        ),
        ["place of a widget below its field"] = (
            "FIELD_CHANGED",
            edit => edit.Change(KidWidget, @"\[50 600 250 630\]", "[50 400 250 430]")
        ),
        ["widget below its field hidden"] = (
            "FIELD_CHANGED",
            edit => edit.Change(KidWidget, "/F 4", "/F 2")
        ),
        ["picture with black and white exchanged"] = (
            "PAGE_RESOURCES_CHANGED",
            edit => edit.Set(Picture, Scan("/K -1 /Columns 100 /Rows 100 /BlackIs1 true"))
        ),
        ["picture with other columns"] = (
            "PAGE_RESOURCES_CHANGED",
            edit => edit.Set(Picture, Scan("/K -1 /Columns 50 /Rows 100"))
        ),
        ["picture written again with other symbols"] = (
            "PAGE_RESOURCES_CHANGED",
            edit =>
                edit.Set(SharedPicture, SharedScan(Shared))
                    .Set(Shared, RawUpdate.Stream("other symbols"))
        ),
        ["picture written again that names other symbols"] = (
            "PAGE_RESOURCES_CHANGED",
            edit =>
                edit.Set(SharedPicture, SharedScan(50)).Set(50, RawUpdate.Stream("other symbols"))
        ),
        ["note becomes the widget of an empty signature field"] = (
            "ANNOTATION_CHANGED",
            edit =>
                edit.AddField(80)
                    .Set(80, "<< /FT /Sig /T (Later) /Kids [34 0 R] >>")
                    .Set(
                        LowerNote,
                        "<< /Type /Annot /Subtype /Widget /Parent 80 0 R /Rect [0 0 0 0] /F 132 /P 3 0 R >>"
                    )
        ),
        ["note becomes an empty signature field"] = (
            "ANNOTATION_CHANGED",
            edit =>
                edit.AddField(LowerNote)
                    .Set(
                        LowerNote,
                        "<< /FT /Sig /T (Later) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 >>"
                    )
        ),
        ["other note on top"] = (
            "ANNOTATIONS_REORDERED",
            edit => edit.Change(Page, @"33 0 R 34 0 R", "34 0 R 33 0 R")
        ),
        ["lower note listed again on top"] = (
            "ANNOTATIONS_REORDERED",
            edit => edit.Change(Page, @"33 0 R 34 0 R", "33 0 R 34 0 R 33 0 R")
        ),
        ["form named like a key of fields"] = (
            "PAGE_RESOURCES_CHANGED",
            edit => edit.Set(FormNamedT, Form(Says("999")))
        ),
        ["font named like a key of fields"] = (
            "FONT_CHANGED",
            edit => edit.Change(FontNamedT, "/Times-Roman", "/Symbol")
        ),
        ["look in states"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Fill(NumberField, "/V (5) /AS /Yes /AP << /N << /Yes 50 0 R >> >>")
                    .Set(50, Form(Says("9")))
        ),
        ["value as a stream"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Fill(NumberField, "/V 51 0 R /AP << /N 50 0 R >>")
                    .Set(50, Form(Says("9")))
                    .Set(51, RawUpdate.Stream("5"))
        ),
        ["look under the pointer"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Fill(NumberField, "/V (5) /AP << /N 50 0 R /R 51 0 R >>")
                    .Set(50, Form(Says("5")))
                    .Set(51, Form(Says("9")))
        ),
        ["other option of a list"] = (
            "FIELD_LOOK_DIFFERS",
            edit => edit.Fill(List, "/V (A) /AP << /N 50 0 R >>").Set(50, Form(Says("Beta")))
        ),
        ["other look of a button"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Change(Button, @"/V\s*/Off", "/V /Yes")
                    .Change(Button, @"/AS\s*/Off", "/AS /Yes")
                    .Set(ButtonLook, Form(Says("999")))
        ),
        ["strokes"] = Filled("3 w 10 5 m 30 25 l S BT 1 g /F1 1 Tf 5 8 Td (5) Tj ET"),
        ["shape within"] = Filled("40 8 20 9 re f " + Says("5")),
        ["shape over the text"] = Filled(Says("5") + " 0 0 200 30 re f"),
        ["border as wide as the field"] = Filled("60 w 0 0 200 30 re S " + Says("5")),
        ["white text"] = Filled("1 g " + Says("5")),
        ["white text by its colour space"] = Filled("/DeviceGray cs 1 sc " + Says("5")),
        ["text in the colour of its background"] = Filled(
            ".2 .3 .4 rg 0 0 200 30 re f .2 .3 .4 rg " + Says("5")
        ),
        ["tiny text"] = Filled("BT /F1 .5 Tf 5 8 Td (5) Tj ET"),
        ["text beside the box"] = Filled("BT /F1 12 Tf 500 8 Td (5) Tj ET"),
        ["clipped text"] = Filled("100 10 5 5 re W n " + Says("5")),
        ["text clipped along the edge"] = Filled("0 0 1 30 re W n " + Says("5")),
        ["text in a layer"] = Filled("/OC /L BDC " + Says("5") + " EMC"),
        ["first look of a push button"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Fill(PushButton, "/V (x) /AP << /N 50 0 R >>").Set(50, Form(Says("I pay 999")))
        ),
        ["invisible text"] = Filled("3 Tr " + Says("5")),
        ["pattern"] = Filled("/Pattern cs /P scn 0 0 200 30 re f " + Says("5")),
        ["glyphs that are programs"] = (
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Fill(NumberField, "/V (5) /AP << /N 50 0 R >>")
                    .Set(50, Form(Says("5"), "52 0 R"))
                    .Set(
                        52,
                        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] "
                            + "/FirstChar 53 /LastChar 53 /Widths [9000] /CharProcs << /five 53 0 R >> "
                            + "/Encoding << /Differences [53 /five] >> >>"
                    )
                    .Set(53, RawUpdate.Stream("9000 0 d0 0 0 500 500 re f"))
        ),
        ["empty field with strokes"] = Empty("2 w 5 5 m 20 25 l S"),
        ["empty field with closed strokes"] = Empty("2 w 5 5 m 20 25 l 35 5 l s"),
        ["empty field with text before a comment"] = Empty(
            Says("PAID").Replace("Tj", "Tj%x\n", StringComparison.Ordinal)
        ),
        ["empty field with a shape before a comment"] = Empty("1 g 0 0 200 30 re f%x\n"),
        ["empty field with an unknown operator"] = Empty("1 g 0 0 200 30 re ff"),
        ["empty field that covers under the pointer"] = Empty("1 g 0 0 200 30 re f", "R"),
        ["empty field that covers when pressed"] = Empty("1 g 0 0 200 30 re f", "D"),
    };

    public static TheoryData<string> Edits() => [.. Attacks.Keys];

    public static TheoryData<string, string, string> Fillings() =>
        new()
        {
            { "Number", "(5)", Says("5") },
            { "Number", "(5)", "/Tx BMC q 1 1 198 28 re W n " + Says("5") + " Q EMC" },
            {
                "Number",
                "(5)",
                "0.9 g 0 0 200 30 re f 0 G 1 w 0.5 0.5 199 29 re s 0 g " + Says("5")
            },
            { "Number", "(5)", "1 g 1 1 m 199 1 l 197 3 l 3 3 l h f 0 0 1 rg " + Says("5") },
            { "Number", "(5)", "0 g 0 0 200 30 re f 1 g " + Says("5") },
            { "List", "(A)", Says("Alpha") },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Update_ThatShowsSomethingElse_IsNamed(string attack)
    {
        var (rule, apply) = Attacks[attack];

        var signature = await CheckAsync(apply);

        signature.Clean.ShouldBeFalse();
        signature.Changes.Select(change => change.Rule).ShouldContain(rule);
    }

    [Theory]
    [MemberData(nameof(Fillings))]
    public async Task Field_FilledWithTextBackgroundAndBorder_StaysClean(
        string field,
        string value,
        string look
    )
    {
        var number = field is "List" ? List : NumberField;

        var signature = await CheckAsync(edit =>
            edit.Fill(number, $"/V {value} /AP << /N 50 0 R >>").Set(50, Form(look))
        );

        signature.Changes.ShouldBeEmpty();
        signature.Clean.ShouldBeTrue();
    }

    private static (string, Func<TextEdit, TextEdit>) Filled(string look) =>
        (
            "FIELD_LOOK_DIFFERS",
            edit => edit.Fill(NumberField, "/V (5) /AP << /N 50 0 R >>").Set(50, Form(look))
        );

    private static (string, Func<TextEdit, TextEdit>) Empty(string look, string key = "N") =>
        (
            "APPEARANCE_OVERLAY",
            edit =>
                edit.AddField(80)
                    .Change(Page, @"33 0 R 34 0 R", "33 0 R 34 0 R 80 0 R")
                    .Set(50, Form(look))
                    .Set(
                        80,
                        "<< /FT /Sig /T (Later) /Type /Annot /Subtype /Widget /F 4 /P 3 0 R /Rect [50 200 250 230] "
                            + $"/AP << /{key} 50 0 R >> >>"
                    )
        );

    private async Task<SignatureReport> CheckAsync(Func<TextEdit, TextEdit> apply)
    {
        var signed = await fixture.Authority.SignAsync(
            Bytes(),
            change: options => options with { Field = "Leader" }
        );
        return await fixture.Authority.OnlySignatureAsync(apply(new TextEdit(signed)).ToFile());
    }
}
