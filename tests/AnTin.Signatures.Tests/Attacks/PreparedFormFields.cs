using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;
using static AnTin.Signatures.Tests.Attacks.LaterSignatureDocument;
using static AnTin.Signatures.Tests.Attacks.PreparedSteps;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Fields of a form whose value, font, ground or inherited entries show their other side when they are filled.</summary>
internal static class PreparedFormFields
{
    private const string Group =
        "<< /T (Group) /FT /Tx /DA (/F1 12 Tf 0 g) /MaxLen 9 /Q 0 /Kids [83 0 R] >>";

    private const string LyingFont =
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [49 /nine] >> >>";

    private const string Type3 =
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 53 /LastChar 53 "
        + "/Widths [500] /CharProcs << /five 86 0 R >> /Encoding << /Differences [53 /five] >> >>";

    public static readonly Dictionary<string, PreparedAttack> Attacks = new(StringComparer.Ordinal)
    {
        ["colour of text that a field inherits"] = Inherited("0 g", "1 g"),
        ["size of text that a field inherits"] = Inherited("12 Tf", "0.1 Tf"),
        ["place of text that a field inherits"] = Inherited("/Q 0", "/Q 2"),
        ["length of text that a field inherits"] = Inherited("/MaxLen 9", "/MaxLen 1"),
        ["script of the field above"] = Inherited(
            "/Q 0",
            "/Q 0 /AA << /F << /S /JavaScript /JS (event.value=9) >> >>"
        ),
        ["words of the field above"] = Inherited("/Q 0", "/Q 0 /TU (To pay)"),
        ["font that a signed value waits for"] = new(
            "FONT_CHANGED",
            Valued,
            edit => edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /Helv 51 0 R").Set(51, LyingFont)
        ),
        ["value filled in and made white"] = new(
            "FIELD_CHANGED",
            edit => edit,
            edit => edit.Fill(NumberField, "/V (5)").Change(NumberField, "0 g", "1 g")
        ),
        ["font that was kept out of sight"] = new(
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
        ["font of programs among those of the form"] = new(
            "FIELD_LOOK_DIFFERS",
            edit =>
                edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /Pr 85 0 R")
                    .Set(85, Type3)
                    .Set(86, RawUpdate.Stream("500 0 d0 0 0 500 500 re f")),
            edit =>
                edit.Fill(NumberField, "/V (5) /AP << /N 50 0 R >>")
                    .Set(50, Form(Says("5"), "85 0 R"))
        ),
        ["field over words is filled with a ground"] = new(
            "FIELD_COVERS_WORDS",
            edit => Placed(edit, Text("65 750 265 780")),
            edit =>
                edit.Fill(84, "/V (9) /AP << /N 50 0 R >>")
                    .Set(50, Form("1 g 0 0 200 30 re f 0 g " + Says("9")))
        ),
        ["field over words is filled with a ground by its colours"] = new(
            "FIELD_C",
            edit => Placed(edit, Text("65 750 265 780")),
            edit => edit.Fill(84, "/V (9) /MK << /BG [1 1 1] >>")
        ),
        ["check box says a sentence when it is on"] = new(
            "FIELD_LOOK_DIFFERS",
            edit => Switch(edit, Form(Says("I pay 999"))),
            SwitchOn
        ),
        ["check box draws a picture when it is on"] = new(
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
        ["check box hides words when it is on"] = new(
            "FIELD_COVERS_WORDS",
            edit => Switch(edit, Form("1 g 0 0 200 30 re f 0 g " + Says("X")), Words),
            SwitchOn
        ),
        ["radio button of one that is on already says a sentence"] = new(
            "FIELD_LOOK_DIFFERS",
            edit => edit.Set(12, Form(Says("Tra 9999 dong"))),
            edit => edit.Change(Radio, "/V /Off", "/V /B").Change(SecondRadio, "/AS /Off", "/AS /B")
        ),
    };

    public static readonly Dictionary<string, PreparedUpdate> Honest = new(StringComparer.Ordinal)
    {
        ["standard font that a signed value waits for"] = new(
            Valued,
            edit =>
                edit.Change(1, "/F1 6 0 R", "/F1 6 0 R /Helv 51 0 R")
                    .Set(
                        51,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
                    )
        ),
        ["field over words is filled without a ground"] = new(
            edit => Placed(edit, Text("96 750 296 780")),
            edit => edit.Fill(84, "/V (9) /AP << /N 50 0 R >>").Set(50, Form(Says("9")))
        ),
        ["field with a ground that was there before is filled"] = new(
            edit =>
                Placed(edit, Text("65 750 265 780").Replace("/F 4", "/F 4 /AP << /N 85 0 R >>"))
                    .Set(85, Form("1 g 0 0 200 30 re f")),
            edit =>
                edit.Change(84, "/N 85 0 R", "/N 50 0 R")
                    .Fill(84, "/V (9)")
                    .Set(50, Form("1 g 0 0 200 30 re f 0 g " + Says("9")))
        ),
        ["check box is switched on"] = new(edit => Switch(edit, Form(Says("X"))), SwitchOn),
        ["value filled in, its look still to be drawn"] = new(
            edit => edit,
            edit => edit.Fill(NumberField, "/V (5)")
        ),
    };

    private static PreparedAttack Inherited(string old, string now) =>
        new(
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
        Placed(
            edit,
            "<< /FT /Tx /T (Valued) /V (1000) /DA (/Helv 12 Tf 0 g) /Type /Annot /Subtype /Widget /F 4 /P 3 0 R "
                + "/Rect [300 600 400 630] >>"
        );

    private static string Text(string place) =>
        $"<< /FT /Tx /T (Over) /DA (/F1 12 Tf 0 g) /Type /Annot /Subtype /Widget /F 4 /P 3 0 R /Rect [{place}] >>";

    private static TextEdit Switch(TextEdit edit, string look, string place = "300 600 500 630") =>
        Placed(
                edit,
                "<< /FT /Btn /T (Switch) /V /Off /AS /Off /Type /Annot /Subtype /Widget /F 4 /P 3 0 R "
                    + $"/Rect [{place}] /AP << /N << /On 85 0 R >> >> >>"
            )
            .Set(85, look);

    private static TextEdit SwitchOn(TextEdit edit) =>
        edit.Change(84, "/V /Off", "/V /On").Change(84, "/AS /Off", "/AS /On");
}
