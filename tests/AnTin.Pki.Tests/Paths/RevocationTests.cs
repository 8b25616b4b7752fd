using AnTin.Pki.Certificates;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Paths;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Paths;

public sealed class RevocationTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(30);
    private readonly SoftwareSigner personKey = SoftwareSigner.Generate("P-256");
    private readonly SoftwareSigner responderKey = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;
    private Certificate person = null!;
    private Certificate responder = null!;
    private CertificateRevocationList rootCrl = null!;

    public async Task InitializeAsync()
    {
        pki = await DemoPki.CreateAsync();
        person = await pki.IssueAsync("PERSON_5Y", personKey);
        responder = await pki.IssueAsync("OCSP_90D", responderKey);
        rootCrl = await CrlAsync(pki.RootIssuer, pki.RootKey, Now.AddDays(-1), []);
    }

    public Task DisposeAsync()
    {
        pki.Dispose();
        personKey.Dispose();
        responderKey.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Validate_WithoutEvidence_IsUnknownAndNotFailed()
    {
        var verdict = Validate(Now);

        verdict.Standing.ShouldBe(CertificateStanding.RevocationUnknown);
        verdict.Leaf.Reason.ShouldBe("No evidence speaks of it.");
    }

    [Fact]
    public async Task Validate_ACurrentCrlWithoutTheCertificate_IsValidByIt()
    {
        var crl = await CrlAsync(Now.AddHours(-1), []);

        var verdict = Validate(Now, crl);

        verdict.IsValid.ShouldBeTrue(verdict.ToString());
        verdict.Leaf.Revocation!.Source.ShouldBe(RevocationSource.Crl);
        verdict.Leaf.Revocation.Freshness.ShouldBe(EvidenceFreshness.Covers);
        verdict.Leaf.Revocation.Evidence.ToArray().ShouldBe(crl.Encoded.ToArray());
    }

    [Fact]
    public async Task Validate_RevokedBefore_IsRevokedWithTimeAndReason()
    {
        var crl = await CrlAsync(
            Now.AddHours(-1),
            [new(person.Serial, Now.AddDays(-2), RevocationReason.KeyCompromise)]
        );

        var verdict = Validate(Now, crl);

        verdict.Standing.ShouldBe(CertificateStanding.Revoked);
        verdict.Leaf.Revocation!.RevokedAt.ShouldBe(Now.AddDays(-2));
        verdict.Leaf.Revocation.Reason.ShouldBe(RevocationReason.KeyCompromise);
    }

    [Fact]
    public async Task Validate_RevokedAfterwards_WasValidAndSaysSo()
    {
        var crl = await CrlAsync(Now.AddHours(-1), [new(person.Serial, Now.AddDays(-2))]);

        var verdict = Validate(Now.AddDays(-3), crl);

        verdict.IsValid.ShouldBeTrue(verdict.ToString());
        verdict.Leaf.RevokedLater.ShouldBe(Now.AddDays(-2));
        verdict.Leaf.Revocation!.Freshness.ShouldBe(EvidenceFreshness.Later);
    }

    [Fact]
    public async Task Validate_AHoldThatWasLifted_IsValidByTheNewerCrl()
    {
        var held = await CrlAsync(
            Now.AddHours(-5),
            [new(person.Serial, Now.AddHours(-6), RevocationReason.CertificateHold)]
        );
        var lifted = await CrlAsync(Now.AddHours(-1), []);

        Validate(Now, held).Standing.ShouldBe(CertificateStanding.Revoked);
        Validate(Now, held, lifted).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_ARevocationInAnOldCrl_IsNotForgottenByANewerOne()
    {
        var old = await CrlAsync(
            Now.AddDays(-5),
            [new(person.Serial, Now.AddDays(-6), RevocationReason.KeyCompromise)]
        );
        var cleaned = await CrlAsync(Now.AddHours(-1), []);

        Validate(Now, old, cleaned).Standing.ShouldBe(CertificateStanding.Revoked);
    }

    [Fact]
    public async Task Validate_ACrlThatRanOut_IsStaleAndUnknown()
    {
        var verdict = Validate(Now, await CrlAsync(Now.AddDays(-9), []));

        verdict.Standing.ShouldBe(CertificateStanding.RevocationUnknown);
        verdict.Leaf.Revocation!.Freshness.ShouldBe(EvidenceFreshness.Stale);
    }

    [Fact]
    public async Task Validate_ACrlFromAfterTheExpiry_ProvesNothingUnlessItRemembers()
    {
        var later = person.Validity.NotAfter.AddDays(10);
        var forgetful = await CrlAsync(later, []);
        var remembering = await CrlAsync(
            pki.AuthorityIssuer,
            pki.AuthorityKey,
            later,
            [],
            keptSince: DemoPki.Start
        );

        Validate(Now, forgetful).Leaf.Revocation!.Freshness.ShouldBe(EvidenceFreshness.AfterExpiry);
        Validate(Now, remembering).Leaf.Revocation!.Freshness.ShouldBe(EvidenceFreshness.Later);
    }

    [Fact]
    public async Task Validate_TheCrlOfAnotherShardOrAnotherAuthority_IsNotAsked()
    {
        var otherShard = await CrlAsync(
            pki.AuthorityIssuer,
            pki.AuthorityKey,
            Now,
            [],
            "http://pki.hoaban.gov.vn/other.crl"
        );
        using var strangers = await DemoPki.CreateAsync();
        var stranger = await CrlAsync(strangers.AuthorityIssuer, strangers.AuthorityKey, Now, []);

        Validate(Now, otherShard, stranger)
            .Leaf.Standing.ShouldBe(CertificateStanding.RevocationUnknown);
    }

    [Fact]
    public async Task Validate_AnOcspAnswerOfTheDelegatedResponder_Decides()
    {
        var good = await OcspAsync(OcspSingleResponse.Good(Question(), Now, Now.AddHours(8)));
        var revoked = await OcspAsync(
            OcspSingleResponse.Revoked(
                Question(),
                Now,
                Now.AddHours(8),
                Now.AddHours(-1),
                RevocationReason.CessationOfOperation
            )
        );
        var unknown = await OcspAsync(OcspSingleResponse.Unknown(Question(), Now, Now.AddHours(8)));

        var verdict = Validate(Now, [good]);

        verdict.IsValid.ShouldBeTrue(verdict.ToString());
        verdict.Leaf.Revocation!.Source.ShouldBe(RevocationSource.Ocsp);
        verdict.Leaf.Revocation.Signer.ShouldBe(responder);
        Validate(Now, [revoked]).Standing.ShouldBe(CertificateStanding.Revoked);
        Validate(Now, [good, revoked]).Standing.ShouldBe(CertificateStanding.Revoked);
        Validate(Now, [unknown]).Standing.ShouldBe(CertificateStanding.RevocationUnknown);
        Validate(Now.AddDays(1), [good]).Standing.ShouldBe(CertificateStanding.RevocationUnknown);
    }

    [Fact]
    public async Task Validate_TheAuthorityRevokedByTheRoot_SpoilsThePath()
    {
        rootCrl = await CrlAsync(
            pki.RootIssuer,
            pki.RootKey,
            Now.AddDays(-1),
            [new(pki.Authority.Serial, Now.AddDays(-2), RevocationReason.CaCompromise)]
        );

        var verdict = Validate(Now, await CrlAsync(Now.AddHours(-1), []));

        verdict.Standing.ShouldBe(CertificateStanding.Revoked);
        verdict.Decisive.Certificate.ShouldBe(pki.Authority);
        verdict.Leaf.Standing.ShouldBe(CertificateStanding.Valid);
    }

    [Fact]
    public async Task Validate_ACrlOfTheSameAuthorityUnderANewKey_CountsForOldCertificates()
    {
        using var newKey = SoftwareSigner.Generate("P-256");
        var profile = ProfileCatalogue.Find("ROOT_G1:CA_20Y");
        var renewed = await new CertificateBuilder(profile, pki.RootIssuer).BuildAsync(
            new CertificateContent
            {
                Serial = CertificateSerial.CreateRandom(),
                Validity = profile.ValidityFrom(DemoPki.Start),
                Subject = pki.Authority.Subject,
                PublicKey = PublicKeyInfo.From(newKey.PublicKey),
            },
            pki.RootKey
        );
        var crl = await CrlAsync(
            CertificateIssuer.From(renewed, newKey.Algorithm, DemoPki.Host, "cpca-g1"),
            newKey,
            Now,
            [new(person.Serial, Now.AddDays(-1), RevocationReason.Superseded)]
        );

        var known = PathValidator.Validate(
            person,
            Now,
            Input() with
            {
                Intermediates = [pki.Authority, renewed],
                Crls = [rootCrl, crl],
            }
        );

        known.Standing.ShouldBe(CertificateStanding.Revoked);
        known.Leaf.Revocation!.Signer.ShouldBe(renewed);
        Validate(Now, crl).Standing.ShouldBe(CertificateStanding.RevocationUnknown);
    }

    private OcspCertificateId Question() => OcspCertificateId.For(pki.Authority, person.Serial);

    private PathVerdict Validate(DateTimeOffset at, params CertificateRevocationList[] crls) =>
        PathValidator.Validate(person, at, Input() with { Crls = [rootCrl, .. crls] });

    private PathVerdict Validate(DateTimeOffset at, OcspResponse[] responses) =>
        PathValidator.Validate(
            person,
            at,
            Input() with
            {
                Crls = [rootCrl],
                OcspResponses = responses,
            }
        );

    private PathInput Input() => new() { Anchors = [pki.Root], Intermediates = [pki.Authority] };

    private async Task<OcspResponse> OcspAsync(OcspSingleResponse single)
    {
        var encoded = await new OcspResponder(responder, responderKey).RespondAsync(
            single.ThisUpdate,
            [single]
        );
        OcspResponse
            .TryRead(encoded, out var response, out var error)
            .ShouldBeTrue(error?.ToString());
        return response!;
    }

    private Task<CertificateRevocationList> CrlAsync(
        DateTimeOffset thisUpdate,
        RevokedCertificate[] entries
    ) => CrlAsync(pki.AuthorityIssuer, pki.AuthorityKey, thisUpdate, entries);

    private static async Task<CertificateRevocationList> CrlAsync(
        CertificateIssuer issuer,
        SoftwareSigner key,
        DateTimeOffset thisUpdate,
        RevokedCertificate[] entries,
        string? distributionPoint = null,
        DateTimeOffset? keptSince = null
    )
    {
        var encoded = await CrlWriter.SignAsync(
            new CrlContent
            {
                Issuer = issuer,
                Number = 1,
                ThisUpdate = thisUpdate,
                NextUpdate = thisUpdate.AddDays(7),
                Entries = entries,
                DistributionPoint = distributionPoint,
                ExpiredKeptSince = keptSince,
            },
            key
        );
        CertificateRevocationList
            .TryRead(encoded, out var crl, out var error)
            .ShouldBeTrue(error?.ToString());
        return crl!;
    }
}
