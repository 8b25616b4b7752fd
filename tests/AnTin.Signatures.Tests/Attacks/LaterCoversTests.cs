using AnTin.Signatures.Reports;
using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Later signatures whose look lies over words that were signed.</summary>
public sealed class LaterCoversTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    /// <summary>Over "So:" in the first line.</summary>
    private const string Words = "65 750 95 780";

    private const string Resources =
        "/Resources << /Font << /F1 6 0 R /Z 52 0 R >> /XObject << /Im 53 0 R /X 54 0 R >> /ExtGState << /Half 55 0 R >> >>";

    private const string Picture = "q 30 0 0 30 0 0 cm /Im Do Q";

    private static readonly Dictionary<string, Func<TextEdit, TextEdit>> Attacks = new(
        StringComparer.Ordinal
    )
    {
        ["white box over words"] = edit => Sign(edit, "1 g 0 0 30 30 re f"),
        ["white box over one letter"] = edit =>
            Sign(edit, "1 g 0 0 30 30 re f", place: "70 758 78 772"),
        ["wide white line"] = edit => Sign(edit, "1 G 40 w 0 15 m 30 15 l S"),
        ["many thin white lines"] = edit =>
            Sign(
                edit,
                "1 G 1 w "
                    + string.Concat(Enumerable.Range(0, 30).Select(y => $"0 {y} m 30 {y} l S "))
            ),
        ["dingbats as paint"] = edit =>
            Sign(edit, "1 g BT /Z 60 Tf -5 -15 Td (nnnn) Tj ET")
                .Set(52, "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"),
        ["dark dingbats as paint"] = edit =>
            Sign(edit, "0 g BT /Z 60 Tf -5 -15 Td (nnnn) Tj ET")
                .Set(52, "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"),
        ["letters with wide outlines"] = edit =>
            Sign(edit, "0 g 0 G 80 w BT 2 Tr /F1 12 Tf 5 5 Td (l) Tj ET"),
        ["glyphs that are programs"] = edit =>
            Sign(edit, "0 g BT /Z 60 Tf 0 0 Td (a) Tj ET")
                .Set(
                    52,
                    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 97 /LastChar 97 "
                        + "/Widths [1000] /CharProcs << /a 56 0 R >> /Encoding << /Differences [97 /a] >> >>"
                )
                .Set(56, RawUpdate.Stream("1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f")),
        ["picture whose mask is opaque"] = edit =>
            Sign(edit, Picture)
                .Set(53, Image("\u00ff\u00ff\u00ff", "/ColorSpace /DeviceRGB /SMask 56 0 R"))
                .Set(56, Image("\u00ff", "/ColorSpace /DeviceGray")),
        ["picture with one opaque white part"] = edit =>
            Sign(edit, "q 300 0 0 300 0 -270 cm /Im Do Q")
                .Set(
                    53,
                    Image(new string('\u00ff', 100), "/ColorSpace /DeviceGray /SMask 56 0 R", 10)
                )
                .Set(56, Image("\u00ff" + new string('\0', 99), "/ColorSpace /DeviceGray", 10)),
        ["stencil"] = edit =>
            Sign(edit, "1 g " + Picture)
                .Set(
                    53,
                    RawUpdate.Stream(
                        "\0",
                        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 1 /ImageMask true"
                    )
                ),
        ["colour-key mask"] = edit =>
            Sign(edit, Picture)
                .Set(53, Image("\u00ff\u00ff\u00ff", "/ColorSpace /DeviceRGB /Mask [0 0 0 0 0 0]")),
        ["inline picture"] = edit =>
            Sign(edit, "q 30 0 0 30 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00ff EI Q"),
        ["forms within forms"] = edit => Nested(Sign(edit, "/X Do"), 9),
        ["resources of the page"] = edit =>
            Sign(edit, "")
                .Set(
                    50,
                    RawUpdate.Stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 30 30]")
                ),
        ["half-transparent again and again"] = edit =>
            Sign(edit, "/Half gs 1 g " + string.Concat(Enumerable.Repeat("0 0 30 30 re f ", 6)))
                .Set(55, "<< /Type /ExtGState /ca .5 >>"),
        ["value of a signed field"] = edit =>
            Sign(edit, "1 g 0 0 30 30 re f", place: "50 600 250 630"),
        ["signed annotation"] = edit => Sign(edit, "1 g 0 0 30 30 re f", place: "50 300 250 330"),
        ["look that does not turn with its page"] = edit =>
            Sign(edit, "1 g 0 0 30 30 re f", place: "20 450 40 780", flags: 148, page: 4),
        ["look that does not grow with its page"] = edit =>
            Sign(edit, "1 g 0 0 30 30 re f", place: "400 300 430 330", flags: 140),
    };

    private static readonly Dictionary<string, Func<TextEdit, TextEdit>> Honest = new(
        StringComparer.Ordinal
    )
    {
        ["text beside words"] = edit =>
            Sign(edit, "0 g BT /F1 10 Tf 2 5 Td (Da ky) Tj ET", place: "350 200 380 230"),
        ["white ground beside words"] = edit =>
            Sign(edit, "1 g 0 0 30 30 re f", place: "350 200 380 230"),
        ["pen strokes over words"] = edit => Sign(edit, "0 0 .6 RG 1 w 0 0 m 10 30 20 0 30 30 c S"),
        ["thin frame around words"] = edit => Sign(edit, "1 0 0 RG 1 w 1 1 28 28 re S"),
        ["light wash over words"] = edit =>
            Sign(edit, "/Half gs .9 .2 .2 rg 0 0 30 30 re f")
                .Set(55, "<< /Type /ExtGState /ca .3 >>"),
    };

    public static TheoryData<string> Covers() => [.. Attacks.Keys];

    public static TheoryData<string> Others() => [.. Honest.Keys];

    [Theory]
    [MemberData(nameof(Covers))]
    public async Task LaterLook_OverSignedWords_IsAnOverlay(string attack)
    {
        var signature = await CheckAsync(Attacks[attack]);

        signature.Changes.Select(change => change.Rule).ShouldContain("APPEARANCE_OVERLAY");
        signature.Clean.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task LaterLook_ThatHidesNothing_StaysClean(string look) =>
        (await CheckAsync(Honest[look])).Changes.ShouldBeEmpty();

    [Theory]
    [InlineData("/PA << /S /URI /URI (http://nowhere.example) >>")]
    [InlineData("/Dest [3 0 R /Fit]")]
    [InlineData("/OC << /Type /OCG /Name (x) >>")]
    public async Task LaterField_ThatLeadsElsewhereOrCanBeSwitchedAway_IsNamed(string entries) =>
        (
            await CheckAsync(edit =>
                Sign(edit, Says("1"), place: "350 200 380 230", entries: entries)
            )
        ).Changes.ShouldNotBeEmpty();

    private static TextEdit Sign(
        TextEdit edit,
        string look,
        string place = Words,
        int flags = 132,
        int page = Page,
        string entries = ""
    ) =>
        edit.AddField(80)
            .Change(page, @"/Annots\s*\[", "/Annots [80 0 R ")
            .Set(
                50,
                RawUpdate.Stream(
                    look,
                    "/Type /XObject /Subtype /Form /BBox [0 0 30 30] " + Resources
                )
            )
            .Set(
                80,
                $"<< /FT /Sig /T (Later) /Type /Annot /Subtype /Widget /F {flags} /P {page} 0 R /Rect [{place}] /V 81 0 R "
                    + $"/AP << /N 50 0 R >> {entries} >>"
            )
            .Set(
                81,
                "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents (x) >>"
            );

    private static TextEdit Nested(TextEdit edit, int depth)
    {
        int[] numbers = [54, 24, 25, 26, 27, 28, 29, 46, 47, 48];
        for (var i = 0; i < depth; i++)
        {
            edit.Set(
                numbers[i],
                RawUpdate.Stream(
                    i == depth - 1 ? "1 g 0 0 30 30 re f" : "/X Do",
                    $"/Type /XObject /Subtype /Form /BBox [0 0 30 30] /Resources << /XObject << /X {numbers[i + 1]} 0 R >> >>"
                )
            );
        }

        return edit;
    }

    private static string Image(string samples, string entries, int size = 1) =>
        RawUpdate.Stream(
            samples,
            $"/Type /XObject /Subtype /Image /Width {size} /Height {size} /BitsPerComponent 8 {entries}"
        );

    private async Task<SignatureReport> CheckAsync(Func<TextEdit, TextEdit> apply)
    {
        var signed = await fixture.Authority.SignAsync(
            LaterSignatureDocument.Bytes(),
            change: options => options with { Field = "Leader" }
        );
        var report = await fixture.Authority.CheckAsync(apply(new TextEdit(signed)).ToFile());
        return report.Signatures.First(one => one.Field == "Leader");
    }
}
