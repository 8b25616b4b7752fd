using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Forms;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Acts;

/// <summary>Each act of Decree 30/2020: its place in figures, its words, its role.</summary>
public sealed class ActTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Leader_WithoutAPlace_StandsBetweenTitleAndName()
    {
        var signed = await Authority.ActAsync(OfficialPapers.Decision(), "leader");

        var (state, area) = AreaOf(signed, 0);
        var name = PageText.Find(state, OfficialPapers.Leader)[^1].Area;
        var title = PageText.Find(state, "HIỆU TRƯỞNG")[^1].Area;
        Middle(area).ShouldBe(Middle(name), 0.5);
        area.Bottom.ShouldBeGreaterThanOrEqualTo(name.Top);
        area.Top.ShouldBeLessThanOrEqualTo(title.Bottom);
        area.Width.ShouldBe(45 * 72 / 25.4, 0.5);
    }

    [Fact]
    public async Task Leader_NamedInTheTextToo_StandsAtTheLastName()
    {
        var signed = await Authority.ActAsync(OfficialPapers.Decision(), "leader");

        var (state, area) = AreaOf(signed, 0);
        var names = PageText.Find(state, OfficialPapers.Leader);
        names.Count.ShouldBe(2);
        area.Bottom.ShouldBeLessThan(names[0].Area.Bottom);
    }

    [Theory]
    [InlineData("trần văn an")]
    [InlineData("TRAN VAN AN")]
    public async Task NearName_TypedAnotherWay_IsFound(string typed)
    {
        var signed = await Authority.ActAsync(
            OfficialPapers.Decision(),
            "leader",
            change: request => request with { NearName = typed }
        );

        var (state, area) = AreaOf(signed, 0);
        Middle(area).ShouldBe(Middle(PageText.Find(state, OfficialPapers.Leader)[^1].Area), 0.5);
    }

    [Fact]
    public async Task Seal_OfTheOrganisation_CoversAThirdOfTheLeadersPictureOnItsLeft()
    {
        var signed = await Authority.ActAsync(OfficialPapers.Decision(), "leader");
        signed = await Authority.ActAsync(signed, "organisation", Authority.Organisation);

        var (_, leader) = AreaOf(signed, 0);
        var (_, seal) = AreaOf(signed, ^1);
        (seal.Right - leader.Left).ShouldBe(leader.Width / 3, 0.1);
        seal.Left.ShouldBeLessThan(leader.Left);
        seal.Width.ShouldBe(36 * 72 / 25.4, 0.1);
        seal.Height.ShouldBe(36 * 72 / 25.4, 0.1);
        seal.Bottom.ShouldBeLessThan(leader.Bottom);
        seal.Top.ShouldBeGreaterThan(leader.Top);
    }

    [Fact]
    public async Task Pictures_OfLeaderAndSeal_KeepTheirTransparency()
    {
        var signed = await Authority.ActAsync(OfficialPapers.Decision(), "leader");
        signed = await Authority.ActAsync(signed, "organisation", Authority.Organisation);
        PdfDocument.TryRead(signed, out var pdf, out _).ShouldBeTrue();

        foreach (var index in new Index[] { 0, ^1 })
        {
            var picture = PictureOf(pdf!.Latest, index);
            pdf.Latest.Resolve(picture.Dictionary["SMask"])
                .ShouldBeOfType<PdfStream>()
                .ShouldSatisfyAllConditions(mask =>
                {
                    pdf.Latest.TryDecode(mask, out var alpha, out _).ShouldBeTrue();
                    alpha!.Bytes.Span.Contains((byte)0).ShouldBeTrue();
                    alpha.Bytes.Span.IndexOfAnyExcept((byte)0).ShouldBeGreaterThan(-1);
                });
        }
    }

    [Fact]
    public async Task Annex_InAFileOfItsOwn_SaysNumberAndTimeAtTheTopRight()
    {
        var signed = await Authority.ActAsync(
            OfficialPapers.Annex(),
            "annex",
            Authority.Organisation,
            request => request with { Number = "12/QĐ-THPT2" }
        );

        var (state, area) = AreaOf(signed, 0);
        var page = state.Pages[0].CropBox;
        area.Right.ShouldBe(page.Right - (15 * 72 / 25.4), 0.1);
        area.Top.ShouldBe(page.Top - (7 * 72 / 25.4), 0.1);
        TextOf(state, 0)
            .ShouldBe([
                "Số: 12/QĐ-THPT2",
                "Thời gian ký: "
                    + TestAuthority
                        .SigningTime.ToOffset(TimeSpan.FromHours(7))
                        .ToString("yyyy-MM-dd'T'HH:mm:sszzz", null),
            ]);
    }

    [Theory]
    [InlineData(CopyForm.True, "Sao y")]
    [InlineData(CopyForm.Further, "Sao lục")]
    [InlineData(CopyForm.Extract, "Trích sao")]
    public async Task Copy_OfEachForm_SaysFormOrganisationAndTime(CopyForm form, string words)
    {
        var signed = await Authority.ActAsync(
            OfficialPapers.Annex(),
            "copy",
            Authority.Organisation,
            request => request with { Copy = form }
        );

        var lines = TextOf(AreaOf(signed, 0).State, 0);
        lines[0].ShouldBe(words);
        lines[1].ShouldBe("Trường Tiểu học Hoa Ban");
        lines[2].ShouldEndWith("+07:00");
    }

    [Theory]
    [InlineData("Trường Trung học phổ thông số 2 Hoa Ban", 3)]
    [InlineData(
        "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Mường Then trực thuộc Ủy ban nhân dân tỉnh Hoa Ban",
        4
    )]
    public async Task Copy_OfALetterWithAHead_StandsAboveIt(string organisation, int lines)
    {
        var signed = await Authority.ActAsync(
            OfficialPapers.Decision(),
            "copy",
            Authority.Organisation,
            request => request with { Organisation = organisation }
        );

        var (state, area) = AreaOf(signed, 0);
        var said = TextOf(state, 0);
        said.Length.ShouldBe(lines);
        said[1..^1].ShouldAllBe(line => line.Length * lines > organisation.Length);
        area.Right.ShouldBe(state.Pages[0].CropBox.Right - (15 * 72 / 25.4), 0.1);
        area.Top.ShouldBeLessThan(state.Pages[0].CropBox.Top);
        PageText.Parts(state, state.Pages[0]).ShouldAllBe(part => !Overlap(part.Area, area));
    }

    [Fact]
    public async Task Time_ByTheAgencysPattern_IsWrittenSo()
    {
        var signed = await Authority.ActAsync(
            OfficialPapers.Annex(),
            "copy",
            Authority.Organisation,
            request =>
                request with
                {
                    Settings = new ActSettings { TimePattern = "dd.MM.yyyy HH:mm:ss zzz" },
                }
        );

        TextOf(AreaOf(signed, 0).State, 0)[2]
            .ShouldMatch(@"^Thời gian ký: \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d \+07:00$");
    }

    [Fact]
    public async Task Initials_ByDefault_StandBehindTheEndOfTheText()
    {
        var signed = await Authority.ActAsync(OfficialPapers.Decision(), "initials");

        var (state, area) = AreaOf(signed, 0);
        var end = PageText.Find(state, "./.")[^1].Area;
        area.Left.ShouldBe(end.Right + 4, 0.5);
        area.Width.ShouldBeLessThanOrEqualTo(14 * 72 / 25.4 + 0.1);
        area.Bottom.ShouldBeLessThan(end.Top);
        area.Top.ShouldBeGreaterThan(end.Bottom);
    }

    [Fact]
    public async Task Opinion_OfALeader_SaysItAndStandsInFreeRoom()
    {
        var signed = await Authority.ActAsync(
            OfficialPapers.Decision(),
            "opinion",
            change: request =>
                request with
                {
                    Comment = "Đồng ý. Giao tổ Ngữ văn thực hiện, báo cáo trước ngày 30/11.",
                }
        );

        var (state, area) = AreaOf(signed, 0);
        string.Join(' ', TextOf(state, 0))
            .ShouldStartWith(
                "Đồng ý. Giao tổ Ngữ văn thực hiện, báo cáo trước ngày 30/11. Trần Văn An,"
            );
        PageText.Parts(state, state.Pages[0]).ShouldAllBe(part => !Overlap(part.Area, area));
    }

    [Fact]
    public async Task Incoming_OnAnIssuedLetter_BearsTheArrivalStampInFreeRoom()
    {
        var signed = await Authority.ActAsync(
            OfficialPapers.Decision(),
            "incoming",
            Authority.Organisation,
            request => request with { Number = "1234", Date = new DateOnly(2026, 11, 23) }
        );

        var (state, area) = AreaOf(signed, 0);
        TextOf(state, 0).ShouldBe(["CÔNG VĂN ĐẾN", "Số: 1234", "Ngày: 23/11/2026"]);
        area.Bottom.ShouldBeGreaterThan(PageText.Find(state, "Căn cứ Điều lệ")[0].Area.Top);
        area.Top.ShouldBeLessThan(PageText.Find(state, "SỞ GIÁO DỤC")[0].Area.Bottom);
        area.Width.ShouldBeLessThan(40 * 72 / 25.4);
        PageText.Parts(state, state.Pages[0]).ShouldAllBe(part => !Overlap(part.Area, area));
    }

    [Fact]
    public async Task NumberAndDate_OnAnUnsignedPaper_ArePreparedAndWrittenIntoTheBlanks()
    {
        var signed = await NumberAsync(OfficialPapers.Decision());

        PdfDocument.TryRead(signed, out var pdf, out _).ShouldBeTrue();
        ValueOf(pdf!.Latest, "Number").ShouldBe("12");
        ValueOf(pdf.Latest, "Day").ShouldBe("05");
        ValueOf(pdf.Latest, "Month").ShouldBe("11");
        (await Authority.CheckAsync(signed)).Signatures[0].Role.ShouldBe("number-and-date");
    }

    [Fact]
    public async Task NumberAndDate_PreparedBeforeTheLeaderSigns_LeaveHimValid()
    {
        var prepared = Prepare(OfficialPapers.Decision());
        var signed = await Authority.ActAsync(prepared, "leader");
        signed = await NumberAsync(signed);
        signed = await Authority.ActAsync(signed, "organisation", Authority.Organisation);

        var report = await Authority.CheckAsync(signed);

        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
        report
            .Signatures.Select(one => one.Role)
            .ShouldBe(["leader", "number-and-date", "organisation-seal"]);
        report.Signatures.ShouldAllBe(one => one.Clean);
        report.Signatures[0].AllowedChanges.ShouldContain(change => change.Rule == "FORM_FILLED");
    }

    private Task<byte[]> NumberAsync(byte[] document) =>
        Authority.ActAsync(
            document,
            "number-and-date",
            change: request => request with { Number = "12", Date = new DateOnly(2026, 11, 5) }
        );

    internal static byte[] Prepare(byte[] document)
    {
        PdfDocument.TryRead(document, out var pdf, out _).ShouldBeTrue();
        var blanks = BlankFields.Find(pdf!.Latest, ActSettings.Default);
        blanks.Select(one => one.Name).ShouldBe(["Number", "Day", "Month"]);
        var prepared = FormPreparation.Prepare(PdfSource.FromMemory(document), blanks);
        prepared.Refusal.ShouldBeNull();
        return Bytes(prepared.Value!);
    }

    internal static byte[] Bytes(PdfSource source)
    {
        var bytes = new byte[source.Length];
        source.Read(0, bytes.AsSpan());
        return bytes;
    }

    private static string ValueOf(PdfRevision state, string field) =>
        (
            (PdfString)state.Resolve(state.Form.Fields.First(one => one.FullName == field).Value)
        ).ToText();

    private static (PdfRevision State, PdfRectangle Area) AreaOf(byte[] document, Index signature)
    {
        PdfDocument.TryRead(document, out var pdf, out _).ShouldBeTrue();
        return (pdf!.Latest, Signatures(pdf.Latest)[signature].Widgets[0].Rectangle);
    }

    private static PdfFormField[] Signatures(PdfRevision state) =>
        [.. state.Form.Fields.Where(field => field.Type is "Sig")];

    private static PdfStream LookOf(PdfRevision state, Index signature)
    {
        var widget = Signatures(state)[signature].Widgets[0];
        return (PdfStream)state.Resolve(state.Dictionary(widget.Dictionary["AP"])!["N"]);
    }

    private static PdfStream PictureOf(PdfRevision state, Index signature)
    {
        var resources = state.Dictionary(LookOf(state, signature).Dictionary["Resources"])!;
        return (PdfStream)state.Resolve(state.Dictionary(resources["XObject"])!["Picture"]);
    }

    private static string[] TextOf(PdfRevision state, Index signature) =>
        [
            .. DrawnForm
                .Read(state, LookOf(state, signature), PdfDictionary.Empty)
                .Lines.Select(line => line.Text),
        ];

    private static double Middle(PdfRectangle area) => (area.Left + area.Right) / 2;

    private static bool Overlap(PdfRectangle one, PdfRectangle other) =>
        one.Left < other.Right
        && one.Right > other.Left
        && one.Bottom < other.Top
        && one.Top > other.Bottom;
}
