using AnTin.Pdf.Reading;
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
