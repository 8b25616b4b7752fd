using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>ETSI EN 319 102-1 §5.2.8: an algorithm is judged at the time at which the signature is proven to have existed.</summary>
public sealed class AlgorithmTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    private static DateTimeOffset Stamped => TestAuthority.SigningTime.AddMinutes(1);

    [Fact]
    public async Task Digests_ThatEndAfterTheStamp_Pass()
    {
        var signature = await CheckAsync(DigestsUntil(Stamped.AddSeconds(1)));

        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
        signature.Algorithms.ShouldAllBe(one => one.Accepted);
        signature
            .Algorithms.Single(one => one.Name == "SHA256")
            .Until.ShouldBe(Stamped.AddSeconds(1));
    }

    [Fact]
    public async Task Digests_ThatEndAtTheStamp_LackAProof()
    {
        var signature = await CheckAsync(DigestsUntil(Stamped));

        signature.Has(FindingCatalogue.WeakCryptography).ShouldBeTrue();
        signature.SubIndication.ShouldBe(SubIndication.CryptoConstraintsFailureNoPoe);
        signature.Algorithms.Single(one => one.Name == "SHA256").Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task Digests_ThatEndBeforeTheStamp_AreJudgedNowWithoutOne()
    {
        var file = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineB
        );

        var report = await Authority.CheckAsync(file, policy: DigestsUntil(Stamped.AddMinutes(30)));

        report.Signatures[0].Has(FindingCatalogue.WeakCryptography).ShouldBeTrue();
    }

    [Fact]
    public async Task Digests_ThatEndedBeforeTheCertificateWasIssued_FailForSure()
    {
        var issued = Authority.Person.Certificate.Validity.NotBefore;

        var signature = await CheckAsync(DigestsUntil(issued));

        signature
            .Findings.Where(one => one.Code == FindingCatalogue.WeakCryptography)
            .ShouldContain(one => one.SubIndication == SubIndication.CryptoConstraintsFailure);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public async Task ShortKeys_AreAcceptedUntilTheirDay(int secondsAfterStamp, bool passes)
    {
        var policy = ValidationPolicy.Default with
        {
            LeastEcBits = 521,
            LeastRsaBits = 16_384,
            AcceptedUntil =
            [
                new()
                {
                    Algorithm = "EC",
                    LeastBits = 256,
                    Until = Stamped.AddSeconds(secondsAfterStamp),
                },
                new()
                {
                    Algorithm = "RSA",
                    LeastBits = 2048,
                    Until = DateTimeOffset.MaxValue,
                },
            ],
        };

        var signature = await CheckAsync(policy);

        (signature.Indication == Indication.TotalPassed).ShouldBe(passes, signature.Sentence.En);
    }

    [Theory]
    [InlineData("B-T", true)]
    [InlineData("B-LT", false)]
    public async Task Level_BelowThePolicys_DoesNotPass(string least, bool passes)
    {
        var signature = await CheckAsync(ValidationPolicy.Default with { LeastLevel = least });

        (signature.Indication == Indication.TotalPassed).ShouldBe(passes);
        signature.Has(FindingCatalogue.LevelTooLow).ShouldBe(!passes);
    }

    [Fact]
    public async Task CertificatePolicy_ThatThePathLacks_DoesNotPass()
    {
        var signature = await CheckAsync(
            ValidationPolicy.Default with
            {
                RequiredCertificatePolicies = ["2.16.704.1.1.1.1.9"],
            }
        );

        signature.Has(FindingCatalogue.PathFailed).ShouldBeTrue();
    }

    private static ValidationPolicy DigestsUntil(DateTimeOffset until) =>
        ValidationPolicy.Default with
        {
            AcceptedDigests = ["SHA3-512"],
            AcceptedUntil =
            [
                new() { Algorithm = "SHA256", Until = until },
                new() { Algorithm = "SHA384", Until = until },
            ],
        };

    private async Task<SignatureReport> CheckAsync(ValidationPolicy policy)
    {
        var file = await Authority.SignAsync(TestDocuments.Plain());
        // Over the token nothing stamps: the policy's days count for it now.
        var report = await Authority.CheckAsync(file, at: Stamped.AddSeconds(-1), policy: policy);
        return report.Signatures.ShouldHaveSingleItem();
    }
}
