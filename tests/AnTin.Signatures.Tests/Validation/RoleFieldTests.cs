using AnTin.Pdf.Objects;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Tests.Attacks;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>Fields that a document holds ready for somebody, and what is said when another signs beside them.</summary>
public sealed class RoleFieldTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Role_WithoutPlace_SignsTheFieldThatWaitsForIt()
    {
        var signed = await Authority.SignAsync(
            Letter(),
            Authority.Organisation,
            change: options => options with { Role = "organisation-seal" }
        );

        (await Authority.OnlySignatureAsync(signed)).Field.ShouldBe("OrganisationSeal");
    }

    [Fact]
    public async Task LetterSignedByAPersonBesideTheField_IsSaidToWaitForItsOrganisation()
    {
        var signed = await Authority.SignAsync(Letter());

        var report = await Authority.CheckAsync(signed);

        report
            .Findings.Select(finding => finding.Code)
            .ShouldBe([FindingCatalogue.OrganisationFieldEmpty]);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
        report.Sentence.Vi.ShouldEndWith("hợp lệ, nhưng cơ quan, tổ chức chưa ký");
        report.Sentence.En.ShouldEndWith("valid, but the organisation has not signed yet");
    }

    [Fact]
    public async Task LetterSignedByAPersonInTheOrganisationsField_IsTheFault()
    {
        var signed = await Authority.SignAsync(
            Letter(),
            change: options => options with { Field = "OrganisationSeal" }
        );

        var signature = await Authority.OnlySignatureAsync(signed);

        signature.Has(FindingCatalogue.PersonAsOrganisation).ShouldBeTrue();
        signature.Role.ShouldBe("organisation-seal");
    }

    [Fact]
    public async Task LetterSignedByTheOrganisationSomewhereElse_IsNotSaidToWait()
    {
        var signed = await Authority.SignAsync(Letter(), Authority.Organisation);

        (await Authority.CheckAsync(signed)).Findings.ShouldBeEmpty();
    }

    /// <summary>The form whose empty field waits for the organisation, as in the letters that the portal prints.</summary>
    private static byte[] Letter() =>
        TestDocuments.Update(
            TestDocuments.WithForm(),
            (update, _) =>
                update.Replace(8, field => field.With("T", PdfString.FromAscii("OrganisationSeal")))
        );
}
