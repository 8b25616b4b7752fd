using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

public sealed class TrustTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RevokedBeforeSigning_IsRevoked(bool ocsp)
    {
        using var authority = await TestAuthority.CreateAsync();
        authority.SpeaksOcsp = ocsp;
        authority.Revoke(authority.Person.Certificate, TestAuthority.SigningTime.AddDays(-1));
        var signed = await authority.SignAsync(TestDocuments.Plain());

        var signature = await authority.OnlySignatureAsync(signed);

        signature.Has(FindingCatalogue.Revoked).ShouldBeTrue();
        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.SubIndication.ShouldBe(SubIndication.RevokedNoPoe);
    }

    [Fact]
    public async Task RevokedAfterTheStamp_Passes()
    {
        using var authority = await TestAuthority.CreateAsync();
        var signed = await authority.SignAsync(TestDocuments.Plain());
        authority.Clock = TestAuthority.SigningTime.AddDays(3);
        authority.Revoke(authority.Person.Certificate, TestAuthority.SigningTime.AddDays(2));

        (await authority.OnlySignatureAsync(signed)).Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task RevokedLaterWithoutStamp_IsRevoked()
    {
        using var authority = await TestAuthority.CreateAsync();
        var signed = await authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineB
        );
        authority.Clock = TestAuthority.SigningTime.AddDays(3);
        authority.Revoke(authority.Person.Certificate, TestAuthority.SigningTime.AddDays(2));

        (await authority.OnlySignatureAsync(signed)).SubIndication.ShouldBe(
            SubIndication.RevokedNoPoe
        );
    }

    [Fact]
    public async Task ExpiredWithoutStamp_IsOutOfBounds()
    {
        using var authority = await TestAuthority.CreateAsync();
        var signed = await authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineB
        );

        var report = await authority.CheckAsync(signed, TestAuthority.SigningTime.AddYears(6));

        report.Signatures[0].SubIndication.ShouldBe(SubIndication.OutOfBoundsNoPoe);
        report.Signatures[0].Has(FindingCatalogue.Expired).ShouldBeTrue();
    }

    [Fact]
    public async Task AnchorOfAnotherHierarchy_IsNoPath()
    {
        using var authority = await TestAuthority.CreateAsync();
        using var stranger = await TestAuthority.CreateAsync();
        var signed = await authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLT
        );

        var report = await SignatureValidator.ValidateAsync(
            signed,
            new ValidationContext { At = authority.Clock, TrustAnchors = [stranger.Root] }
        );

        report.Signatures[0].Has(FindingCatalogue.NotTrusted).ShouldBeTrue();
        report.Signatures[0].SubIndication.ShouldBe(SubIndication.NoCertificateChainFound);
        report.Signatures[0].Clean.ShouldBeTrue();
    }

    [Fact]
    public async Task StampOfAnUntrustedAuthority_ProvesNoTime()
    {
        using var authority = await TestAuthority.CreateAsync();
        using var stranger = await TestAuthority.CreateAsync();
        var signed = await authority.SignAsync(
            TestDocuments.Plain(),
            change: options => options with { Timestamps = stranger }
        );

        var signature = await authority.OnlySignatureAsync(signed);

        signature.StampedAt.ShouldBeNull();
        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.Has(FindingCatalogue.TimeNotProven).ShouldBeTrue();
    }

    [Fact]
    public async Task ArchiveStamp_CarriesAFilePastTheStampAuthoritysOwnExpiry()
    {
        using var authority = await TestAuthority.CreateAsync();
        var signed = await authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLTA
        );
        using var younger = await TestAuthority.CreateAsync();
        younger.Clock = TestAuthority.SigningTime.AddYears(4);
        var renewed = await LongTerm.ExtendAsync(
            PdfSource.FromMemory(signed),
            younger,
            authority,
            []
        );

        var report = await SignatureValidator.ValidateAsync(
            renewed.Value!.ToArray(),
            new ValidationContext
            {
                At = younger.Clock.AddMonths(6),
                TrustAnchors = [authority.Root, younger.Root],
            }
        );

        report.Signatures[0].StampedAt.ShouldBe(TestAuthority.SigningTime.AddMinutes(1));
        report.Conclusion.ShouldBe(Conclusion.TotalPassed, report.Signatures[0].Sentence.En);
    }
}
