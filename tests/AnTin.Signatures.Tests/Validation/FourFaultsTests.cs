using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>The four faults that the authority's own teaching names, each with its own words; and the good one beside them.</summary>
public sealed class FourFaultsTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task GoodDocument_PassesAndNamesTheSigner()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLT
        );

        var signature = await Authority.OnlySignatureAsync(signed, online: false);

        signature.Indication.ShouldBe(Indication.TotalPassed);
        signature.Sentence.Vi.ShouldBe(
            "Chữ ký số hợp lệ, ký bởi: Trần Văn An (Trường Tiểu học Hoa Ban), dấu thời gian 22/11/2026 08:01:00 +07:00"
        );
    }

    [Fact]
    public async Task EditedBytes_AreEditedAfterSigning()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        signed[signed.AsSpan().IndexOf("Kinh gui"u8)] = (byte)'X';

        var signature = await Authority.OnlySignatureAsync(signed);

        signature.Has(FindingCatalogue.EditedAfterSigning).ShouldBeTrue();
        signature.Sentence.Vi.ShouldContain("Văn bản sau khi ký bị chỉnh sửa");
        signature.Indication.ShouldBe(Indication.TotalFailed);
        signature.SubIndication.ShouldBe(SubIndication.HashFailure);
        signature.Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task WithoutTimestamp_IsSaid()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineB
        );

        var signature = await Authority.OnlySignatureAsync(signed, online: true);

        signature.Findings.Select(finding => finding.Code).ShouldBe([FindingCatalogue.NoTimestamp]);
        signature.Sentence.Vi.ShouldContain("Chữ ký số chưa được gắn dấu thời gian");
        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.Clean.ShouldBeTrue();
    }

    [Fact]
    public async Task WithoutRevocationAndTimestamp_IsSaid()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineB
        );

        var signature = await Authority.OnlySignatureAsync(signed, online: false);

        signature.Has(FindingCatalogue.NoRevocationAndNoTimestamp).ShouldBeTrue();
        signature.Has(FindingCatalogue.NoTimestamp).ShouldBeFalse();
        signature.Sentence.Vi.ShouldContain(
            "Chữ ký số không được kiểm tra trạng thái thu hồi và không được gắn dấu thời gian"
        );
        signature.Indication.ShouldBe(Indication.Indeterminate);
    }

    [Fact]
    public async Task SealMadeWithAClerksCertificate_IsSaid()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            Authority.Person,
            SignatureLevel.BaselineLT,
            options =>
                options with
                {
                    Place = new SignaturePlace(100, 100, 100, 100),
                    Appearance = new SignatureAppearance { Picture = TestPictures.Seal() },
                }
        );

        var signature = await Authority.OnlySignatureAsync(signed);

        signature.Kind.ShouldBe(CertificateKind.Person);
        signature.Role.ShouldBe("organisation-seal");
        signature.Has(FindingCatalogue.PersonAsOrganisation).ShouldBeTrue();
        signature.Sentence.Vi.ShouldContain(
            "Sử dụng chứng thư chữ ký số của cá nhân (văn thư) để tạo chữ ký số tổ chức"
        );
        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.Clean.ShouldBeTrue();
    }

    [Theory]
    [InlineData("PERSON_5Y", "Phường Thị Ban", CertificateKind.Person)]
    [InlineData("ORGANIZATION_5Y", "Hoa Ban", CertificateKind.Organisation)]
    [InlineData("DEVICE_5Y", "Trường Hoa Ban", CertificateKind.Device)]
    public async Task PolicyOfTheCertificate_SaysItsKindWhateverTheName(
        string profile,
        string name,
        CertificateKind kind
    )
    {
        using var signer = await Authority.IssueAsync(profile, "P-256", name);
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            signer,
            SignatureLevel.BaselineT
        );

        (await Authority.OnlySignatureAsync(signed)).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task SealMadeWithTheOrganisationsCertificate_Passes()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            Authority.Organisation,
            SignatureLevel.BaselineLT,
            options =>
                options with
                {
                    Role = "organisation-seal",
                    Place = new SignaturePlace(100, 100, 100, 100),
                    Appearance = new SignatureAppearance { Picture = TestPictures.Seal() },
                }
        );

        var signature = await Authority.OnlySignatureAsync(signed);

        signature.Kind.ShouldBe(CertificateKind.Organisation);
        signature.Role.ShouldBe("organisation-seal");
        signature.Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task TrustListNotConfigured_IsAnAnswerOfItsOwn()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLT
        );

        var report = await SignatureValidator.ValidateAsync(
            signed,
            new ValidationContext { At = Authority.Clock }
        );

        report.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCatalogue.TrustNotConfigured);
        report.Signatures[0].Has(FindingCatalogue.TrustNotConfigured).ShouldBeTrue();
        report.Signatures[0].Indication.ShouldBe(Indication.Indeterminate);
        report.Signatures[0].Clean.ShouldBeTrue();
    }
}
