using AnTin.Pdf.Reading;
using AnTin.Signatures.Forms;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Signing;

public sealed class SigningRefusalTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    private SigningOptions Options =>
        new() { Certificates = Authority.Person.Chain, At = TestAuthority.SigningTime };

    [Fact]
    public async Task Sign_WithoutCertificate_IsRefused() =>
        (await RefusalAsync(Options with { Certificates = [] })).ShouldBe("NO_CERTIFICATE");

    [Fact]
    public async Task Sign_WithTheKeyOfAnotherCertificate_IsRefused() =>
        (await RefusalAsync(Options with { Certificates = Authority.Device.Chain })).ShouldBe(
            "KEY_DIFFERS_FROM_CERTIFICATE"
        );

    [Fact]
    public async Task Sign_AfterExpiry_IsRefused() =>
        (await RefusalAsync(Options with { At = TestAuthority.SigningTime.AddYears(6) })).ShouldBe(
            "CERTIFICATE_OUT_OF_VALIDITY"
        );

    [Fact]
    public async Task Sign_AsOrganisationWithAPersonsCertificate_IsRefused() =>
        (await RefusalAsync(Options with { Role = "organisation-seal" })).ShouldBe(
            "CERTIFICATE_KIND_DOES_NOT_FIT_ROLE"
        );

    [Fact]
    public async Task Sign_WithTimestampLevelAndNoSource_IsRefused() =>
        (await RefusalAsync(Options with { Level = SignatureLevel.BaselineT })).ShouldBe(
            "NO_TIMESTAMP_SOURCE"
        );

    [Fact]
    public async Task Sign_OnAPageThatIsNotThere_IsRefused() =>
        (await RefusalAsync(Options with { Page = 3 })).ShouldBe("NO_SUCH_PAGE");

    [Fact]
    public async Task Sign_InATextField_IsRefused() =>
        (await RefusalAsync(Options with { Field = "Number" }, TestDocuments.WithForm())).ShouldBe(
            "FIELD_NOT_A_SIGNATURE_FIELD"
        );

    [Fact]
    public async Task Sign_InASignedField_IsRefused()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options => options with { Field = "Leader" }
        );

        (await RefusalAsync(Options with { Field = "Leader" }, signed)).ShouldBe(
            "FIELD_ALREADY_SIGNED"
        );
    }

    [Fact]
    public async Task Sign_WhatIsNoPdf_IsRefused() =>
        (await RefusalAsync(Options, "not a pdf"u8.ToArray())).ShouldBe("DOCUMENT_UNREADABLE");

    [Fact]
    public async Task Sign_WithAPictureThatIsNone_IsRefused() =>
        (
            await RefusalAsync(
                Options with
                {
                    Place = new SignaturePlace(100, 100, 100, 50),
                    Appearance = new SignatureAppearance { Picture = new byte[] { 1, 2, 3 } },
                }
            )
        ).ShouldBe("PICTURE_UNREADABLE");

    [Theory]
    [InlineData("NaN,1,100,50")]
    [InlineData("1,Infinity,100,50")]
    [InlineData("1e308,1,100,50")]
    [InlineData("1,1,1e308,50")]
    [InlineData("1,1,0,50")]
    [InlineData("1,1,100,-50")]
    [InlineData("1,1,100")]
    public void Place_OutOfThisWorld_IsNotRead(string text)
    {
        SignaturePlace.TryParse(text, out _).ShouldBeFalse();
        PreparedField.TryParse($"Number=1,{text}", out _).ShouldBeFalse();
    }

    public static TheoryData<SignaturePlace> Outside() =>
        [
            new(double.NaN, 1, 100, 50),
            new(1, 1, double.PositiveInfinity, 50),
            new(1, 1, 100, 0),
            new(1, 1, -100, 50),
            new(560, 1, 100, 50),
            new(-20, 1, 100, 50),
            new(1, 820, 100, 50),
            new(9_000, 1, 100, 50),
        ];

    [Theory]
    [MemberData(nameof(Outside))]
    public async Task Place_OutsideThePage_IsRefused(SignaturePlace place)
    {
        (await RefusalAsync(Options with { Place = place })).ShouldBe("PLACE_OUTSIDE_PAGE");
        FormPreparation
            .Prepare(
                PdfSource.FromMemory(TestDocuments.Plain()),
                [new PreparedField("Number", 1, place)]
            )
            .Refusal!.Code.ShouldBe("PLACE_OUTSIDE_PAGE");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-9)]
    [InlineData(99)]
    public async Task Page_ThatIsNotThere_IsRefused(int page) =>
        (
            await RefusalAsync(
                Options with
                {
                    Page = page,
                    Place = new SignaturePlace(1, 1, 100, 50),
                }
            )
        ).ShouldBe("NO_SUCH_PAGE");

    private async Task<string> RefusalAsync(SigningOptions options, byte[]? document = null)
    {
        var result = await PdfSigner.SignAsync(
            PdfSource.FromMemory(document ?? TestDocuments.Plain()),
            Authority.Person.Key,
            options
        );
        result.Succeeded.ShouldBeFalse();
        result.Refusal!.Sentence.Vi.ShouldNotBeNullOrEmpty();
        result.Refusal.Sentence.En.ShouldNotBeNullOrEmpty();
        return result.Refusal.Code;
    }
}
