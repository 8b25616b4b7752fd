using AnTin.Pdf.Objects;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Tests.Attacks;

namespace AnTin.Signatures.Tests.Acts;

/// <summary>What is looked at before an act: each rule refuses or warns by its code.</summary>
public sealed class ActCheckTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("organisation")]
    [InlineData("annex")]
    [InlineData("copy")]
    public async Task ClerksCertificate_ForTheOrganisation_IsRefused(string act) =>
        (await PlanAsync(OfficialPapers.Annex(), act, Authority.Person, WithNumber)).ShouldContain(
            "CERTIFICATE_KIND_DOES_NOT_FIT_ROLE"
        );

    [Theory]
    [InlineData("leader")]
    [InlineData("initials")]
    [InlineData("opinion")]
    public async Task OrganisationsCertificate_ForAPerson_IsRefused(string act) =>
        (
            await PlanAsync(OfficialPapers.Decision(), act, Authority.Organisation, WithNumber)
        ).ShouldContain("CERTIFICATE_KIND_DOES_NOT_FIT_ROLE");

    [Fact]
    public async Task Findings_OfAllRules_AreSaidAtOnce()
    {
        var refusals = await PlanAsync(
            OfficialPapers.Decision(),
            "organisation",
            Authority.Person,
            request => request with { Picture = TestPictures.OfficialHandwriting() }
        );

        refusals.ShouldBe(
            [
                "CERTIFICATE_KIND_DOES_NOT_FIT_ROLE",
                "LEADER_SIGNATURE_MISSING",
                "PICTURE_COLOUR_WRONG",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Findings_OfEveryKind_CiteTheirBasisAndSpeakTwoLanguages()
    {
        var plan = await Authority.PlanAsync(
            OfficialPapers.Decision(),
            "organisation",
            Authority.Organisation
        );

        plan.Refusals.Concat(plan.Warnings)
            .ShouldAllBe(finding =>
                finding.Basis.Length > 0
                && finding.Sentence.Vi.Length > 0
                && finding.Sentence.En.Length > 0
            );
        plan.Refusals.ShouldHaveSingleItem().Basis.ShouldContain("Article 32(2)");
    }

    [Fact]
    public async Task LeaderMissing_WaivedByTheAgency_IsAWarning()
    {
        var plan = await Authority.PlanAsync(
            OfficialPapers.Decision(),
            "organisation",
            Authority.Organisation,
            request =>
                request with
                {
                    NearName = OfficialPapers.Leader,
                    Settings = new ActSettings { Waived = ["LEADER_SIGNATURE_MISSING"] },
                }
        );

        plan.Allowed.ShouldBeTrue();
        plan.Warnings.Select(one => one.Code).ShouldContain("LEADER_SIGNATURE_MISSING");
    }

    [Fact]
    public async Task Leader_AfterTheOrganisation_IsRefused()
    {
        var document = await Authority.ActAsync(OfficialPapers.Decision(), "leader");
        document = await Authority.ActAsync(document, "organisation", Authority.Organisation);

        (await PlanAsync(document, "leader", Authority.Person)).ShouldBe([
            "ORGANISATION_SIGNED_ALREADY",
        ]);
    }

    [Fact]
    public async Task Number_NotFilledIn_StopsTheOrganisation()
    {
        var document = await Authority.ActAsync(
            ActTests.Prepare(OfficialPapers.Decision()),
            "leader"
        );

        (await PlanAsync(document, "organisation", Authority.Organisation)).ShouldAllBe(code =>
            code == "NUMBER_OR_DATE_MISSING"
        );
    }

    [Fact]
    public async Task Number_BlankWithoutAField_IsWarnedAbout()
    {
        var document = await Authority.ActAsync(OfficialPapers.Decision(), "leader");
        var plan = await Authority.PlanAsync(document, "organisation", Authority.Organisation);

        plan.Allowed.ShouldBeTrue();
        plan.Warnings.Select(one => one.Code).ShouldContain("NUMBER_SEEMS_MISSING");
    }

    [Fact]
    public async Task NumberAndDate_OnASignedFileWithoutFields_AreRefused()
    {
        var document = await Authority.ActAsync(OfficialPapers.Decision(), "leader");

        (await PlanAsync(document, "number-and-date", Authority.Person, WithNumber)).ShouldBe([
            "NUMBER_FIELDS_MISSING",
        ]);
    }

    [Fact]
    public async Task NumberAndDate_GivenAlready_StayAsTheyAre()
    {
        var document = await Authority.ActAsync(
            OfficialPapers.Decision(),
            "number-and-date",
            change: WithNumber
        );

        (await PlanAsync(document, "number-and-date", Authority.Person, WithNumber)).ShouldAllBe(
            code => code == "NUMBER_GIVEN_ALREADY"
        );
    }

    [Fact]
    public async Task EarlierSignature_Broken_StopsEveryAct()
    {
        var document = await Authority.ActAsync(OfficialPapers.Decision(), "leader");
        var edited = TestDocuments.Update(
            document,
            (update, revision) =>
                update.Replace(
                    revision.Pages[0].Reference!.Number,
                    page => page.With("Rotate", new PdfInteger(180))
                )
        );

        (await PlanAsync(edited, "organisation", Authority.Organisation)).ShouldContain(
            "EARLIER_SIGNATURE_BROKEN"
        );
    }

    [Theory]
    [InlineData(CopyForm.True, true)]
    [InlineData(CopyForm.Further, true)]
    [InlineData(CopyForm.Extract, false)]
    public async Task Copy_OfAnElectronicOriginal_FollowsArticle25(CopyForm form, bool refused)
    {
        var document = await Authority.ActAsync(OfficialPapers.Decision(), "leader");

        var codes = await PlanAsync(
            document,
            "copy",
            Authority.Organisation,
            request => request with { Copy = form }
        );

        codes.ShouldBe(refused ? ["COPY_DIRECTION_NOT_ALLOWED"] : []);
    }

    [Theory]
    [InlineData("opinion")]
    [InlineData("annex")]
    [InlineData("incoming")]
    [InlineData("number-and-date")]
    public async Task Act_WithoutItsWords_IsRefused(string act) =>
        (
            await PlanAsync(
                OfficialPapers.Decision(),
                act,
                act is "annex" or "incoming" ? Authority.Organisation : Authority.Person
            )
        ).ShouldContain("INPUT_MISSING");

    [Fact]
    public async Task RedPicture_OfAPerson_IsRefusedBecauseItPassesForASeal() =>
        (
            await PlanAsync(
                OfficialPapers.Decision(),
                "leader",
                Authority.Person,
                request => request with { Picture = TestPictures.OfficialSeal() }
            )
        ).ShouldBe(["PICTURE_COLOUR_WRONG"]);

    [Fact]
    public async Task RevokedCertificate_BeforeItSigns_IsRefused()
    {
        using var own = await TestAuthority.CreateAsync();
        own.Revoke(own.Person.Certificate, TestAuthority.SigningTime.AddDays(-1));

        var plan = await own.PlanAsync(OfficialPapers.Decision(), "leader");

        plan.Refusals.Select(one => one.Code).ShouldBe(["CERTIFICATE_REVOKED"]);
    }

    [Fact]
    public async Task ForeignAnchor_BeforeSigning_IsRefused()
    {
        using var other = await TestAuthority.CreateAsync();

        (
            await PlanAsync(
                OfficialPapers.Decision(),
                "leader",
                Authority.Person,
                request => request with { TrustAnchors = [other.Root] }
            )
        ).ShouldContain("CERTIFICATE_NOT_TRUSTED");
    }

    [Fact]
    public async Task ExpiredCertificate_BeforeItSigns_IsRefused() =>
        (
            await PlanAsync(
                OfficialPapers.Decision(),
                "leader",
                Authority.Person,
                request =>
                    request with
                    {
                        Signing = request.Signing with
                        {
                            At = TestAuthority.SigningTime.AddYears(30),
                        },
                    }
            )
        ).ShouldContain("CERTIFICATE_OUT_OF_VALIDITY");

    [Fact]
    public async Task Name_ThatStandsNowhere_IsRefused() =>
        (
            await PlanAsync(
                OfficialPapers.Decision(),
                "leader",
                Authority.Person,
                request => request with { NearName = "Quàng Văn Không" }
            )
        ).ShouldBe(["NAME_NOT_FOUND"]);

    [Fact]
    public void Acts_AreEightAndKnownToThePolicy()
    {
        ActCatalogue.All.Count.ShouldBe(8);
        ActCatalogue
            .All.Select(act => act.Role)
            .ShouldBeSubsetOf(
                AnTin.Signatures.Policy.ValidationPolicy.Default.Roles.Select(rule => rule.Role)
            );
    }

    private static ActRequest WithNumber(ActRequest request) =>
        request with
        {
            Number = "12",
            Comment = "Đồng ý.",
        };

    private async Task<string[]> PlanAsync(
        byte[] document,
        string act,
        TestSigner signer,
        Func<ActRequest, ActRequest>? change = null
    ) =>
        [
            .. (await Authority.PlanAsync(document, act, signer, change)).Refusals.Select(one =>
                one.Code
            ),
        ];
}
