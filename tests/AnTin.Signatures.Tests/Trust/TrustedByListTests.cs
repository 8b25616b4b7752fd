using System.Security.Cryptography;
using System.Text;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Trust;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Trust;

/// <summary>ETSI EN 319 102-1 §5.2.6: an anchor counts while its list grants it, and not a moment longer.</summary>
public sealed class TrustedByListTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly DateTimeOffset Before = TestAuthority.SigningTime.AddYears(-1);
    private static readonly DateTimeOffset After = TestAuthority.SigningTime.AddDays(1);

    private TestAuthority Authority => fixture.Authority;

    private ListedService Stamps =>
        new("TSA/QTST", Authority.StampCertificate, ("granted", Before));

    [Fact]
    public async Task Anchor_GrantedAtTheStamp_Passes()
    {
        var signature = await CheckAsync(Ca(("granted", Before)), Stamps);

        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
        signature.Anchor.ShouldBe(
            new AnchorReport("HB: Danh sách tin cậy", "Dịch vụ", "CA/QC", "granted", Before, null)
        );
    }

    [Fact]
    public async Task Anchor_WithdrawnAfterTheStamp_PassesStill()
    {
        var signature = await CheckAsync(Ca(("withdrawn", After), ("granted", Before)), Stamps);

        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
        signature.Anchor!.Until.ShouldBe(After);
    }

    [Fact]
    public async Task Anchor_WithdrawnBeforeTheStamp_DoesNotPassAndSaysSo()
    {
        var day = TestAuthority.SigningTime.AddDays(-1);

        var signature = await CheckAsync(Ca(("withdrawn", day), ("granted", Before)), Stamps);

        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.SubIndication.ShouldBe(SubIndication.NoCertificateChainFoundNoPoe);
        var finding = signature
            .Findings.Where(one => one.Code == FindingCatalogue.AnchorNotInForce)
            .ShouldHaveSingleItem();
        finding.Sentence.En.ShouldContain("status: withdrawn");
        finding.Sentence.Vi.ShouldContain("trạng thái: withdrawn");
        signature.Clean.ShouldBeTrue();
    }

    /// <summary>A list in JSON knows one state only; an ETSI list may have begun with a bad one.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Anchor_NeverGrantedByItsList_IsNotInForce(bool json)
    {
        var list = json
            ? await ReadAsync(
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "Version": 1, "ListIdentifier": "HB-1", "SequenceNumber": 1, "ThisUpdate": "2026-10-01T00:00:00Z", "NextUpdate": "2030-01-01T00:00:00Z",
                      "Cerificates": [{ "Certificate": "{{Convert.ToBase64String(
                        Authority.Root.Encoded.Span
                    )}}", "Status": "withdrawn" }] }
                    """
                ),
                []
            )
            : await ReadAsync(
                await Maker(Ca(("withdrawn", Before))).SignAsync(Authority.Organisation),
                [Authority.Organisation.Certificate]
            );

        var signature = await CheckAsync([list]);

        signature.Indication.ShouldBe(Indication.Indeterminate);
        signature.Has(FindingCatalogue.NotTrusted).ShouldBeFalse(signature.Sentence.En);
        signature
            .Findings.First(one => one.Code == FindingCatalogue.AnchorNotInForce)
            .Sentence.En.ShouldContain("status: withdrawn");
    }

    /// <summary>The strictest word at the time counts, wherever in the path and in whichever list it stands.</summary>
    [Theory]
    [InlineData("root", "root", false)]
    [InlineData("root", "root", true)]
    [InlineData("root", "authority", false)]
    [InlineData("root", "authority", true)]
    [InlineData("authority", "authority", true)]
    public async Task Authority_ThatOneEntryWithdraws_IsNotBelieved(
        string granted,
        string withdrawn,
        bool twoLists
    )
    {
        var good = Of(granted, ("granted", Before));
        var bad = Of(withdrawn, ("withdrawn", Before.AddDays(1)));
        IReadOnlyList<TrustList> lists = twoLists
            ? [await ListAsync(good, Stamps), await ListAsync(bad)]
            : [await ListAsync(good, bad, Stamps)];

        var signature = await CheckAsync(lists);

        signature.Indication.ShouldBe(Indication.Indeterminate, signature.Sentence.En);
        signature
            .Findings.First(one => one.Code == FindingCatalogue.AnchorNotInForce)
            .Sentence.En.ShouldContain("status: withdrawn");
    }

    [Fact]
    public async Task Authority_WithdrawnAfterTheStamp_PassesBelowAGrantedRoot()
    {
        var signature = await CheckAsync(
            Of("root", ("granted", Before)),
            Of("authority", ("withdrawn", After), ("granted", Before)),
            Stamps
        );

        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
    }

    /// <summary>An anchor that the caller believes always does not lift what a list says of an authority below it.</summary>
    [Fact]
    public async Task Authority_WithdrawnBelowTheCallersAnchor_IsNotBelieved()
    {
        var list = await ListAsync(Of("authority", ("withdrawn", Before)));
        var report = await SignatureValidator.ValidateAsync(
            await Authority.SignAsync(TestDocuments.Plain()),
            new ValidationContext
            {
                At = Authority.Clock.AddHours(1),
                TrustAnchors = [Authority.Root],
                TrustLists = [list],
                Source = Authority,
            }
        );

        report
            .Signatures.ShouldHaveSingleItem()
            .Has(FindingCatalogue.AnchorNotInForce)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Stamp_OfAWithdrawnService_ProvesNoTime()
    {
        var signature = await CheckAsync(
            Of("root", ("granted", Before)),
            new ListedService("TSA/QTST", Authority.Root, ("granted", Before)),
            new ListedService("TSA/QTST", Authority.StampCertificate, ("withdrawn", Before))
        );

        signature.StampedAt.ShouldBeNull();
        signature.Has(FindingCatalogue.TimeNotProven).ShouldBeTrue();
    }

    [Fact]
    public async Task List_IssuedAfterTheTimeInQuestion_IsRemarked()
    {
        var list = await ReadAsync(
            await (
                Maker(Ca(("granted", Before)), Stamps) with
                {
                    IssuedAt = TestAuthority.SigningTime.AddYears(3),
                    NextUpdate = TestAuthority.SigningTime.AddYears(4),
                }
            ).SignAsync(Authority.Organisation),
            [Authority.Organisation.Certificate]
        );

        var signature = await CheckAsync([list]);

        signature.Indication.ShouldBe(Indication.TotalPassed);
        signature.Has(FindingCatalogue.TrustListFuture).ShouldBeTrue();
    }

    private ListedService Of(string who, params (string, DateTimeOffset)[] history) =>
        new("CA/QC", who == "root" ? Authority.Root : Authority.Authority, history);

    private async Task<TrustList> ListAsync(params ListedService[] services) =>
        await ReadAsync(
            await Maker(services).SignAsync(Authority.Organisation),
            [Authority.Organisation.Certificate]
        );

    [Fact]
    public async Task Anchor_GrantedOnlyLater_DoesNotPass()
    {
        var signature = await CheckAsync(Ca(("granted", After)), Stamps);

        signature
            .Findings.Single(one => one.Code == FindingCatalogue.AnchorNotInForce)
            .Sentence.En.ShouldContain("not yet listed");
    }

    /// <summary>A service that only stamps says nothing of signers, and the other way round.</summary>
    [Fact]
    public async Task Anchor_OfAnotherKindOfService_DoesNotCount()
    {
        var noSigner = await CheckAsync(
            new ListedService("TSA/QTST", Authority.Authority, ("granted", Before)),
            Stamps
        );
        var noStamp = await CheckAsync(Ca(("granted", Before)));

        noSigner.Has(FindingCatalogue.NotTrusted).ShouldBeTrue();
        noStamp.StampedAt.ShouldBeNull();
        noStamp.Has(FindingCatalogue.TimeNotProven).ShouldBeTrue();
        var stamp = noStamp.Findings.Single(one => one.Code == FindingCatalogue.TimestampNotValid);
        stamp.Sentence.Vi.ShouldContain("nơi cấp dấu thời gian");
        stamp.Sentence.Vi.ShouldNotContain("người ký");
        stamp.Sentence.En.ShouldContain("time-stamp authority");
    }

    [Fact]
    public async Task Anchor_KnownByItsKeyAlone_IsFoundByWhatTheKeyIs()
    {
        var key = SHA1.HashData(Authority.Authority.PublicKey.KeyBits.Span);
        var right = new ListedService("CA/PKC", null, ("granted", Before)) { KeyIdentifier = key };

        (await CheckAsync(right, Stamps)).Indication.ShouldBe(Indication.TotalPassed);
        (await CheckAsync(right with { KeyIdentifier = [.. key[..19], 0] }, Stamps))
            .Has(FindingCatalogue.NotTrusted)
            .ShouldBeTrue();
    }

    [Fact]
    public async Task List_ThatNobodyKnowsToSign_GivesNoAnchors()
    {
        var file = await Maker(Ca(("granted", Before)), Stamps).SignAsync(Authority.Organisation);
        var unknown = await ReadAsync(file, []);

        var refused = await CheckAsync([unknown]);
        var accepted = await CheckAsync([unknown.Accept()]);

        refused.Has(FindingCatalogue.TrustNotConfigured).ShouldBeTrue();
        accepted.Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task List_ThatIsStale_IsRemarkedOrFailsByPolicy()
    {
        var maker = Maker(Ca(("granted", Before)), Stamps) with
        {
            NextUpdate = TestAuthority.SigningTime,
        };
        var list = await ReadAsync(
            await maker.SignAsync(Authority.Organisation),
            [Authority.Organisation.Certificate]
        );

        var tolerant = await CheckAsync([list]);
        var strict = await CheckAsync(
            [list],
            ValidationPolicy.Default with
            {
                StaleTrustListAccepted = false,
            }
        );

        tolerant.Indication.ShouldBe(Indication.TotalPassed);
        tolerant.Has(FindingCatalogue.TrustListStale).ShouldBeTrue();
        strict.SubIndication.ShouldBe(SubIndication.TryLater);
    }

    [Fact]
    public async Task Policy_ThatTakesQualifiedServicesOnly_RefusesOthers()
    {
        var list = await ReadAsync(
            Encoding.UTF8.GetBytes(
                Maker(new ListedService("CA/PKC", Authority.Authority, ("granted", Before)), Stamps)
                    .Write()
            ),
            []
        );

        var signature = await CheckAsync(
            [list.Accept()],
            ValidationPolicy.Default with
            {
                AuthorityServices = ["CA/QC"],
            }
        );

        signature.Has(FindingCatalogue.NotTrusted).ShouldBeTrue();
    }

    private ListedService Ca(params (string, DateTimeOffset)[] states) =>
        new("CA/QC", Authority.Authority, states);

    private static TrustedListMaker Maker(params ListedService[] services) =>
        new() { Services = services };

    private static async Task<TrustList> ReadAsync(
        byte[] file,
        IReadOnlyList<AnTin.Pki.Certificates.Certificate> signers
    ) =>
        (
            await TrustListReader.ReadAsync(file, new TrustListReading { Signers = signers })
        ).List.ShouldNotBeNull();

    private async Task<SignatureReport> CheckAsync(params ListedService[] services) =>
        await CheckAsync([
            await ReadAsync(
                await Maker(services).SignAsync(Authority.Organisation),
                [Authority.Organisation.Certificate]
            ),
        ]);

    private async Task<SignatureReport> CheckAsync(
        IReadOnlyList<TrustList> lists,
        ValidationPolicy? policy = null
    )
    {
        var report = await SignatureValidator.ValidateAsync(
            await Authority.SignAsync(TestDocuments.Plain()),
            new ValidationContext
            {
                At = Authority.Clock.AddDays(5),
                TrustLists = lists,
                Source = Authority,
                Policy = policy ?? ValidationPolicy.Default,
            }
        );
        return report.Signatures.ShouldHaveSingleItem();
    }
}
