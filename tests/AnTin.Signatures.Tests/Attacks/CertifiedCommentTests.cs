using System.Globalization;
using AnTin.Signatures.Reports;
using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Comments on documents that were certified: where the signer allows them (DocMDP P 3) they may follow, and may not hide what
/// he signed ("evil annotation attack").
/// </summary>
public sealed class CertifiedCommentTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private const string Words = "65 750 95 780";
    private const string Blank = "350 200 380 230";

    private const string Marker =
        "/Resources << /ExtGState << /G << /BM /Multiply >> >> >> /Type /XObject /Subtype /Form /BBox [0 0 30 30]";

    private static readonly Dictionary<string, (string Comment, string Look)> Harmless = new(
        StringComparer.Ordinal
    )
    {
        ["note beside words"] = (Comment("Text", Blank), Form("1 1 0 rg 0 0 30 30 re f")),
        ["note that programs draw"] = (Bare("Text", Words), "null"),
        ["highlighter over words"] = (
            Comment("Highlight", Words),
            RawUpdate.Stream("/G gs 1 1 0 rg 0 0 30 30 re f", Marker)
        ),
        ["line below words"] = (Comment("Underline", Words), Form("1 0 0 RG 1 w 0 2 m 30 2 l S")),
        ["words beside words"] = (Comment("FreeText", Blank), Form(Says("ok"))),
    };

    private static readonly Dictionary<string, (string Comment, string Look)> Evil = new(
        StringComparer.Ordinal
    )
    {
        ["white box over words"] = (Comment("Square", Words), Form("1 g 0 0 200 30 re f")),
        ["words over words"] = (
            Comment("FreeText", Words),
            Form("1 g 0 0 200 30 re f 0 g " + Says("9"))
        ),
        ["free text that programs draw"] = (Bare("FreeText", Words), "null"),
        ["box that programs fill"] = (Bare("Square", Words, "/IC [1 1 1]"), "null"),
        ["wide line that programs draw"] = (Bare("Line", Words, "/BS << /W 30 >>"), "null"),
        ["highlighter that does not multiply"] = (
            Comment("Highlight", Words),
            RawUpdate.Stream("1 1 0 rg 0 0 30 30 re f", Marker)
        ),
        ["black highlighter"] = (
            Comment("Highlight", Words),
            RawUpdate.Stream("/G gs 0 g 0 0 30 30 re f", Marker)
        ),
        ["redaction"] = (Comment("Redact", Blank), Form("0 0 1 1 re f")),
        ["link"] = (Bare("Link", Blank), "null"),
        ["note with an action"] = (
            Bare("Text", Blank, "/A << /S /URI /URI (http://evil.example) >>"),
            "null"
        ),
        ["widget of no field"] = (Bare("Widget", Blank), "null"),
        ["open popup"] = (Bare("Popup", Words, "/Open true"), "null"),
    };

    public static TheoryData<string> Comments() => [.. Harmless.Keys];

    public static TheoryData<string> Covers() => [.. Evil.Keys];

    [Theory]
    [MemberData(nameof(Comments))]
    public async Task Comment_ThatHidesNothing_IsAllowedWhereTheSignerAllowsComments(string name)
    {
        var allowed = await CheckAsync(3, Harmless[name]);
        var forbidden = await CheckAsync(2, Harmless[name]);

        allowed.Changes.ShouldBeEmpty();
        allowed.Clean.ShouldBeTrue();
        allowed.AllowedChanges.ShouldContain(change => change.Rule == "ANNOTATION_PERMITTED");
        forbidden.Clean.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Covers))]
    public async Task Comment_ThatHidesWordsOrActs_IsNamed(string name)
    {
        var signature = await CheckAsync(3, Evil[name]);

        signature.Changes.ShouldContain(change => change.Rule == "ANNOTATION_ADDED");
        signature.Clean.ShouldBeFalse();
    }

    private static string Comment(string kind, string place) =>
        Bare(kind, place, "/AP << /N 50 0 R >>");

    private static string Bare(string kind, string place, string entries = "") =>
        $"<< /Type /Annot /Subtype /{kind} /F 4 /P 3 0 R /Rect [{place}] /Contents (x) {entries} >>";

    private async Task<SignatureReport> CheckAsync(int level, (string Comment, string Look) added)
    {
        var form = new TextEdit(LaterSignatureDocument.Bytes()).Fill(
            8,
            string.Create(
                CultureInfo.InvariantCulture,
                $"/Lock << /Type /SigFieldLock /Action /Include /Fields [] /P {level} >>"
            )
        );
        var signed = await fixture.Authority.SignAsync(
            form.ToFile(),
            change: options => options with { Field = "Leader" }
        );
        return await fixture.Authority.OnlySignatureAsync(
            new TextEdit(signed)
                .Change(Page, @"/Annots \[", "/Annots [80 0 R ")
                .Set(80, added.Comment)
                .Set(50, added.Look)
                .ToFile()
        );
    }
}
