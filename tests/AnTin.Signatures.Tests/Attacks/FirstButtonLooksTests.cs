using AnTin.Signatures.Reports;
using static AnTin.Signatures.Tests.Attacks.FirstButtonLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Check boxes and radio buttons that get their first look with their value, after a signature.</summary>
public sealed class FirstButtonLooksTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private const string Tick = "q 0 g BT /ZaDb 16 Tf 3 4 Td (4) Tj ET Q";
    private const string Frame = "1 g 0 0 20 20 re f 0 G 1 w 0.5 0.5 19 19 re s";

    private const string Bevelled =
        "0.75 g 0 0 20 20 re f q 1 w 0 G 0.5 0.5 19 19 re s Q "
        + "1 g 1 1 m 1 19 l 19 19 l 18 18 l 2 18 l 2 2 l f "
        + "0.5 g 19 19 m 19 1 l 1 1 l 2 2 l 18 2 l 18 18 l f";

    private const string Rounded =
        "1 g q 1 0 0 1 10 10 cm " + Disc + " f Q q 1 w 0 G 1 0 0 1 10 10 cm " + Disc + " s Q";

    private const string Disc =
        "9.5 0 m 9.5 5.25 5.25 9.5 0 9.5 c -5.25 9.5 -9.5 5.25 -9.5 0 c "
        + "-9.5 -5.25 -5.25 -9.5 0 -9.5 c 5.25 -9.5 9.5 -5.25 9.5 0 c";

    private const string Dot = "q .5 0 0 .5 10 10 cm 0 g " + Disc + " f Q";

    private static readonly Dictionary<string, (string On, string Off)> Lies = new(
        StringComparer.Ordinal
    )
    {
        ["off shows a tick"] = (Tick, Tick),
        ["off shows another sign"] = (Tick, "BT /ZaDb 16 Tf 3 4 Td (8) Tj ET"),
        ["off shows a tick of strokes"] = (Tick, Frame + " 2 w 4 10 m 8 5 l 16 15 l S"),
        ["off shows words"] = (Tick, "BT /F1 8 Tf 2 6 Td (Yes) Tj ET"),
        ["off shows a form within"] = (Tick, "/In Do"),
        ["off shows an inline picture"] = (Tick, "20 0 0 20 0 0 cm BI /W 1 /H 1 /IM true ID \0 EI"),
        ["off is filled"] = (Tick, "0 g 0 0 20 20 re f"),
        ["off is filled by its border"] = (Tick, "0 G 8 w 4 4 12 12 re s"),
        ["off is half filled"] = (Tick, "0 g 0 0 m 20 0 l 20 20 l f"),
        ["off is filled by two halves"] = (Tick, "0 g 0 0 m 20 0 l 20 20 l 0 0 m 0 20 l 20 20 l f"),
        ["off is filled within its border"] = (Tick, "0 g 4 4 12 12 re f"),
        ["off shows the dot of a round pen"] = (Tick, "1 J 10 w 10 10 m 10 10 l S"),
        ["off shows a dot"] = (Rounded + Dot, Rounded + Dot),
        ["off is a dark disc"] = (Rounded + Dot, "0 g 1 0 0 1 10 10 cm " + Disc + " f"),
        ["on shows nothing"] = ("", ""),
        ["on shows a border alone"] = (Frame, Frame),
        ["on shows a round border alone"] = (Rounded, Rounded),
        ["on shows a white tick"] = (Frame + " BT 1 g /ZaDb 16 Tf 3 4 Td (4) Tj ET", Frame),
        ["on shows white strokes"] = (Frame + " 1 G 2 w 4 10 m 8 5 l 16 15 l S", Frame),
        ["on shows an invisible tick"] = ("BT 3 Tr /ZaDb 16 Tf 3 4 Td (4) Tj ET", ""),
        ["on shows a transparent tick"] = ("/Gone gs " + Tick, ""),
        ["on shows a tick in a layer"] = ("/OC /L BDC " + Tick + " EMC", ""),
        ["on shows a tick outside"] = ("BT /ZaDb 16 Tf 300 4 Td (4) Tj ET", ""),
        ["on shows strokes outside"] = ("2 w 104 10 m 108 5 l 116 15 l S", ""),
        ["on shows a tiny tick"] = ("BT /ZaDb .5 Tf 3 4 Td (4) Tj ET", ""),
        ["on shows tiny strokes"] = ("4 4 .1 .1 re f", ""),
        ["on clips its tick away"] = ("0 0 1 1 re W n " + Tick, ""),
        ["on clips its tick away along the edge"] = ("0 0 1 20 re W n " + Tick, ""),
        ["on shows white upon a dark frame"] = (
            "0 g 0 0 m 20 0 l 20 20 l 0 20 l 0 0 l 4 4 l 4 16 l 16 16 l 16 4 l 4 4 l f "
                + "1 g BT /ZaDb 12 Tf 5 6 Td (4) Tj ET",
            ""
        ),
        ["on shows white upon a ground that is not painted"] = (
            "0 g 0 0 20 20 re 0 0 20 20 re f* 1 g BT /ZaDb 16 Tf 3 4 Td (4) Tj ET",
            ""
        ),
        ["on draws dashes with no dash"] = ("[0 99] 99 d 2 w 4 10 m 8 5 l 16 15 l S", ""),
        ["on covers its tick"] = (Tick + " " + Frame, ""),
        ["on covers its tick in part"] = (Tick + " 1 g 4 4 12 12 re f", ""),
        ["on shows a blank"] = ("BT /ZaDb 16 Tf 3 4 Td ( ) Tj ET", ""),
        ["on shows a number"] = ("BT /F1 8 Tf 2 6 Td (9) Tj ET", ""),
        ["on shows a sentence"] = ("BT /F1 8 Tf 2 6 Td (xXx) Tj ET", ""),
        ["on draws many strokes"] = (
            string.Concat(Enumerable.Range(0, 20).Select(i => $"{i} 2 m {i} 18 l ")) + "S",
            ""
        ),
        ["on shows a sign of no font"] = ("BT /None 16 Tf 3 4 Td (4) Tj ET", ""),
    };

    private static readonly Dictionary<string, (string On, string? Off)> Truths = new(
        StringComparer.Ordinal
    )
    {
        ["sign alone"] = ("/Tx BMC q BT 0 g /ZaDb 16 Tf 3 4 Td (8) Tj ET Q EMC", "/Tx BMC EMC"),
        ["sign on the look of an empty box"] = (
            Frame + " q 1 1 18 18 re W n " + Tick + " Q",
            Frame
        ),
        ["sign and no look for off"] = (Tick, null),
        ["bevelled border"] = (Bevelled + " 0 0 1 rg BT /ZaDb 14 Tf 4 5 Td (u) Tj ET", Bevelled),
        ["tick of strokes"] = (
            "q 0 0 0 RG 1 1 1 rg 1 w 1 0 0 1 .5 .5 cm 0 0 m 0 19 l 19 19 l 19 0 l h B Q "
                + "q 0 0 0 RG 1.5 w 1 0 0 1 10 10 cm -4 0 m -1 -4 l 5 5 l S Q",
            "q 0 0 0 RG 1 1 1 rg 1 w 1 0 0 1 .5 .5 cm 0 0 m 0 19 l 19 19 l 19 0 l h B Q"
        ),
        ["cross from corner to corner"] = ("1 w 0 0 m 20 20 l S 0 20 m 20 0 l S", ""),
        ["dot in a ring"] = (Rounded + " " + Dot, Rounded),
        ["filled sign of signs"] = (Frame + " BT 0 g /ZaDb 14 Tf 4 5 Td (l) Tj ET", Frame),
        ["letter"] = (Frame + " BT 0 g /F1 14 Tf 5 5 Td (X) Tj ET", Frame),
    };

    private static readonly Dictionary<string, Func<TextEdit, TextEdit>> OtherLies = new(
        StringComparer.Ordinal
    )
    {
        ["stream instead of states"] = edit =>
            edit.Fill(Box, "/V /Yes /AS /Yes /AP << /N 50 0 R >>").Set(50, Look(Tick)),
        ["off under the pointer shows a tick"] = edit =>
            Looks(edit, "/V /Off /AS /Off /AP << /N << /Yes 50 0 R >> /R << /Off 50 0 R >> >>"),
        ["on when pressed shows nothing"] = edit =>
            Looks(edit, "/V /Yes /AS /Yes /AP << /N << /Yes 50 0 R >> /D << /Yes 51 0 R >> >>"),
        ["off shows a tick in an empty box"] = edit =>
            Looks(edit, "/V /Off /AS /Off /AP << /N << /Yes 50 0 R /Off 50 0 R >> >>"),
        ["other state shows nothing"] = edit =>
            Looks(edit, "/V /Yes /AS /Yes /AP << /N << /Yes 50 0 R /No 51 0 R >> >>"),
        ["off added to signed looks"] = edit =>
            edit.Change(LaterSignatureDocument.CheckBox, "/V /Off", "/V /Yes")
                .Change(LaterSignatureDocument.CheckBox, "/AS /Off", "/AS /Yes")
                .Change(LaterSignatureDocument.CheckBox, "/No 13 0 R", "/No 13 0 R /Off 50 0 R")
                .Set(50, Look(Tick)),
        ["signed look drawn anew as nothing"] = edit => Redrawn(edit, "/Yes 51 0 R /No 50 0 R"),
        ["signed look drawn anew as words"] = edit =>
            Redrawn(edit, "/Yes 52 0 R /No 50 0 R").Set(52, Look("BT /F1 8 Tf 2 6 Td (No) Tj ET")),
        ["look that is not shown drawn anew as nothing"] = edit =>
            Redrawn(edit, "/Yes 50 0 R /No 51 0 R"),
        ["look taken away"] = edit => Redrawn(edit, "/Yes 50 0 R"),
        ["signs in another order"] = edit =>
            edit.Fill(Box, "/V /Yes /AS /Yes /AP << /N << /Yes 50 0 R >> >>")
                .Set(
                    50,
                    Look(
                        Tick,
                        "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats /Encoding << /Differences [52 /a120] >> >>"
                    )
                ),
        ["other radio button looks chosen"] = edit =>
            Chosen(edit, "/Off /AP << /N << /A 50 0 R /Off 50 0 R >> >>", OneOn("B")),
        ["two radio buttons of one name"] = edit => Chosen(edit, OneOn("B"), OneOn("B")),
        ["chosen radio button looks empty"] = edit =>
            Chosen(edit, OneOff("A"), "/B /AP << /N << /B 51 0 R >> >>"),
    };

    private static readonly Dictionary<string, Func<TextEdit, TextEdit>> OtherTruths = new(
        StringComparer.Ordinal
    )
    {
        ["radio button"] = edit => Chosen(edit, OneOff("A"), OneOn("B")),
        ["one of two radio buttons of one name"] = edit => Chosen(edit, OneOff("B"), OneOn("B")),
        ["two radio buttons in unison"] = edit =>
            Looks(edit, "/V /B", Unison)
                .Fill(FirstOfUnison, "/AS " + OneOn("B"))
                .Fill(SecondOfUnison, "/AS " + OneOn("B")),
        ["radio buttons that are off"] = edit =>
            Looks(edit, "/V /Off", Group)
                .Fill(First, "/AS " + OneOff("A"))
                .Fill(Second, "/AS " + OneOff("B")),
        ["look when pressed"] = edit =>
            Looks(
                    edit,
                    "/V /Yes /AS /Yes /AP << /N << /Yes 50 0 R /Off 51 0 R >> /D << /Yes 52 0 R /Off 53 0 R >> >>"
                )
                .Set(52, Look("0.75 g 0 0 20 20 re f " + Tick))
                .Set(53, Look("0.75 g 0 0 20 20 re f")),
        ["dark box that was signed as dark"] = edit =>
            edit.Fill(DarkBox, "/V /Yes /AS /Yes /AP << /N << /Yes 50 0 R /Off 51 0 R >> >>")
                .Set(50, Look("0 0 .4 rg 0 0 20 20 re f 1 g BT /ZaDb 16 Tf 3 4 Td (4) Tj ET"))
                .Set(51, Look("0 0 .4 rg 0 0 20 20 re f")),
        ["signed looks drawn anew"] = edit => Redrawn(edit, "/Yes 50 0 R /No 50 0 R /Off 51 0 R"),
        ["value without a look"] = edit => edit.Fill(Box, "/V /Off /AS /Off"),
    };

    public static TheoryData<string> LyingLooks() => [.. Lies.Keys];

    public static TheoryData<string> HonestLooks() => [.. Truths.Keys];

    public static TheoryData<string> LyingEdits() => [.. OtherLies.Keys];

    public static TheoryData<string> HonestEdits() => [.. OtherTruths.Keys];

    [Theory]
    [MemberData(nameof(LyingLooks))]
    public async Task FirstLook_OfAnotherState_IsNamed(string look) =>
        ShouldDiffer(await CheckAsync(edit => Ticked(edit, Lies[look].On, Lies[look].Off)));

    [Theory]
    [MemberData(nameof(HonestLooks))]
    public async Task FirstLook_AsViewersMakeIt_StaysClean(string look) =>
        (await CheckAsync(edit => Ticked(edit, Truths[look].On, Truths[look].Off)))
            .Changes.Select(change => change.Rule)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(LyingEdits))]
    public async Task Button_ThatShowsAnotherState_IsNamed(string edit) =>
        ShouldDiffer(await CheckAsync(OtherLies[edit]));

    [Theory]
    [MemberData(nameof(HonestEdits))]
    public async Task Button_ThatShowsItsState_StaysClean(string edit) =>
        (await CheckAsync(OtherTruths[edit])).Changes.Select(change => change.Rule).ShouldBeEmpty();

    private static void ShouldDiffer(SignatureReport signature)
    {
        signature.Changes.Select(change => change.Rule).ShouldContain("FIELD_LOOK_DIFFERS");
        signature.Clean.ShouldBeFalse();
    }

    private static TextEdit Ticked(TextEdit edit, string on, string? off) =>
        edit.Fill(
                Box,
                $"/V /Yes /AS /Yes /AP << /N << /Yes 50 0 R {(off is null ? "" : "/Off 51 0 R")} >> >>"
            )
            .Set(50, Look(on))
            .Set(51, Look(off ?? ""))
            .Set(55, Look(Tick));

    /// <summary>50 shows a tick, 51 nothing.</summary>
    private static TextEdit Looks(TextEdit edit, string entries, int button = Box) =>
        edit.Fill(button, entries).Set(50, Look(Tick)).Set(51, Look(""));

    /// <summary>A box that was signed with looks, switched on with others.</summary>
    private static TextEdit Redrawn(TextEdit edit, string states) =>
        edit.Change(LaterSignatureDocument.CheckBox, "/V /Off", "/V /Yes")
            .Change(LaterSignatureDocument.CheckBox, "/AS /Off", "/AS /Yes")
            .Change(LaterSignatureDocument.CheckBox, "/Yes 12 0 R /No 13 0 R", states)
            .Set(50, Look(Tick))
            .Set(51, Look(""));

    private static TextEdit Chosen(TextEdit edit, string first, string second) =>
        edit.Fill(Group, "/V /B")
            .Fill(First, "/AS " + first)
            .Fill(Second, "/AS " + second)
            .Set(50, Look(Tick))
            .Set(51, Look(""));

    private static string OneOn(string state) =>
        $"/{state} /AP << /N << /{state} 50 0 R /Off 51 0 R >> >>";

    private static string OneOff(string state) =>
        $"/Off /AP << /N << /{state} 50 0 R /Off 51 0 R >> >>";

    private async Task<SignatureReport> CheckAsync(Func<TextEdit, TextEdit> apply)
    {
        var signed = await fixture.Authority.SignAsync(
            FirstButtonLooksDocument.Bytes(),
            change: options => options with { Field = "Leader" }
        );
        return await fixture.Authority.OnlySignatureAsync(apply(new TextEdit(signed)).ToFile());
    }
}
