using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Lints;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Lints;

/// <summary>A good certificate passes every lint; each lint has at least one bad certificate that it alone must catch.</summary>
public sealed class CertificateLinterTests : IAsyncLifetime
{
    private readonly SoftwareSigner key = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;

    public static TheoryData<string> CaseNames => [.. SpoiledCertificates.All.Keys];

    public async Task InitializeAsync() => pki = await DemoPki.CreateAsync();

    public Task DisposeAsync()
    {
        pki.Dispose();
        key.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Lints_InTheAssembly_AreAllRunAndAllTested()
    {
        var written = typeof(CertificateLinter)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Lint<CertificateUnderLint>)))
            .Select(type => type.Name);
        var run = CertificateLinter.Lints.Select(lint => lint.Name).ToList();

        run.ShouldBe(written, ignoreOrder: true);
        SpoiledCertificates
            .All.Keys.Select(name => name.Split('/')[0])
            .Distinct()
            .ShouldBe(run, ignoreOrder: true);
        CertificateLinter.Lints.ShouldAllBe(lint => lint.Source.Length > 0);
    }

    [Theory]
    [InlineData("PERSON_5Y")]
    [InlineData("ORGANIZATION_5Y")]
    [InlineData("DEVICE_5Y")]
    [InlineData("OFFICER_2Y")]
    [InlineData("OCSP_90D")]
    [InlineData("TSA_5Y")]
    public async Task Run_WhatTheBuilderMakes_FindsNothing(string kind)
    {
        // An officer belongs to no locality.
        var subject = kind == "OFFICER_2Y" ? DemoPki.Name("Nguyễn Thị Bình") : null;
        var certificate = await pki.IssueAsync(kind, key, subject);

        CertificateLinter
            .Run(certificate, ProfileCatalogue.Find("CPCA_G1:" + kind), pki.Authority)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Run_TheAuthoritiesThemselves_FindsNothing()
    {
        CertificateLinter
            .Run(pki.Root, ProfileCatalogue.Find("ROOT_G1:ROOT_30Y"), pki.Root)
            .ShouldBeEmpty();
        CertificateLinter
            .Run(pki.Authority, ProfileCatalogue.Find("ROOT_G1:CA_20Y"), pki.Root)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public async Task Run_ASpoiledCertificate_IsCaughtByItsLint(string name)
    {
        var (kind, spoil) = SpoiledCertificates.All[name];
        var isAuthority = kind == "CA_20Y";
        var good = isAuthority ? pki.Authority : await pki.IssueAsync(kind, key);
        var variation = new CertificateVariation(good);
        spoil(variation);
        var bad = variation.Sign(isAuthority ? pki.RootKey : pki.AuthorityKey);

        var findings = CertificateLinter.Run(
            bad,
            ProfileCatalogue.Find("CPCA_G1:" + kind),
            isAuthority ? pki.Root : pki.Authority
        );

        findings.Select(finding => finding.Lint).ShouldContain(name.Split('/')[0]);
    }

    [Fact]
    public async Task Lint_TheTwinOfAGoodCertificate_FindsNothingAndRecognisesTheRealOne()
    {
        var profile = ProfileCatalogue.Find("CPCA_G1:PERSON_5Y");
        var builder = new CertificateBuilder(profile, pki.AuthorityIssuer);
        var tbs = builder.BuildTbs(
            new CertificateContent
            {
                Serial = CertificateSerial.CreateRandom(),
                Validity = profile.ValidityFrom(DemoPki.Start),
                Subject = DemoPki.PersonName("Trần Văn An"),
                PublicKey = PublicKeyInfo.From(key.PublicKey),
            }
        );
        using var twin = new LintTwin(pki.AuthorityKey.Algorithm);

        twin.Lint(tbs, profile, pki.Authority).ShouldBeEmpty();
        var real = await builder.SignAsync(tbs, pki.AuthorityKey);
        var other = await pki.IssueAsync("PERSON_5Y", key);

        LintTwin.IsWhatWasLinted(real, tbs).ShouldBeTrue();
        LintTwin.IsWhatWasLinted(other, tbs).ShouldBeFalse();
    }

    [Fact]
    public async Task Lint_TheTwinOfABadCertificate_StopsItBeforeTheKeyIsUsed()
    {
        var variation = new CertificateVariation(await pki.IssueAsync("PERSON_5Y", key));
        SpoiledCertificates.SetValidity(variation, DemoPki.Start, DemoPki.Start.AddDays(1825));
        using var twin = new LintTwin(pki.AuthorityKey.Algorithm);

        var findings = twin.Lint(
            variation.Sign(pki.AuthorityKey).TbsBytes,
            ProfileCatalogue.Find("CPCA_G1:PERSON_5Y"),
            pki.Authority
        );

        findings.Single().Lint.ShouldBe("ValidityIsTermOfProfile");
        findings.Single().Message.ShouldContain("00:00:01");
    }
}
