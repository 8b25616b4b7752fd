using AnTin.Pki.Certificates;
using AnTin.Pki.Paths;

namespace AnTin.Pki.Tests.Paths;

public sealed class PathSearchTests
{
    private static readonly DateTimeOffset At = TestCertificate.Start.AddYears(1);
    private static readonly PathOptions NoRevocation = new() { CheckRevocation = false };

    [Fact]
    public void Validate_NoAnchorOfThatName_SaysWhoIsMissing()
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority("Middle");
        using var leaf = middle.Issue("Leaf");

        var verdict = PathValidator.Validate(
            leaf.Certificate,
            At,
            new PathInput
            {
                Anchors = [],
                Intermediates = [middle.Certificate],
                Options = NoRevocation,
            }
        );

        verdict.Standing.ShouldBe(CertificateStanding.NoAnchor);
        verdict.Anchor.ShouldBeNull();
        verdict
            .Certificates.Select(one => one.Certificate)
            .ShouldBe([leaf.Certificate, middle.Certificate]);
        verdict.Decisive.Reason.ShouldContain("CN=Root");
    }

    [Fact]
    public void Validate_AnIssuerOfTheNameWithAnotherKey_IsABadSignature()
    {
        using var root = TestCertificate.Root();
        using var impostor = TestCertificate.Root();
        using var leaf = impostor.Issue("Leaf");

        PathValidator
            .Validate(
                leaf.Certificate,
                At,
                new PathInput { Anchors = [root.Certificate], Options = NoRevocation }
            )
            .Standing.ShouldBe(CertificateStanding.BadSignature);
    }

    [Fact]
    public void Validate_TheAnchorItself_IsValid()
    {
        using var root = TestCertificate.Root();

        PathValidator
            .Validate(
                root.Certificate,
                At,
                new PathInput { Anchors = [root.Certificate], Options = NoRevocation }
            )
            .IsValid.ShouldBeTrue();
    }

    [Fact]
    public void Validate_TwoAuthoritiesThatCertifyEachOther_EndsAndFindsTheWayOut()
    {
        using var root = TestCertificate.Root();
        using var first = TestCertificate.Root("First");
        using var second = TestCertificate.Root("Second");
        var firstBySecond = second.Cross(first).Certificate;
        var secondByFirst = first.Cross(second).Certificate;
        var firstByRoot = root.Cross(first).Certificate;
        using var leaf = second.Issue("Leaf");
        var input = new PathInput
        {
            Anchors = [root.Certificate],
            Intermediates =
            [
                firstBySecond,
                secondByFirst,
                first.Certificate,
                second.Certificate,
                firstByRoot,
            ],
            Options = NoRevocation,
        };

        var verdict = PathValidator.Validate(leaf.Certificate, At, input);
        var lost = PathValidator.Validate(
            leaf.Certificate,
            At,
            input with
            {
                Intermediates =
                [
                    firstBySecond,
                    secondByFirst,
                    first.Certificate,
                    second.Certificate,
                ],
            }
        );

        verdict.IsValid.ShouldBeTrue(verdict.ToString());
        verdict
            .Certificates.Select(one => one.Certificate)
            .ShouldBe([leaf.Certificate, secondByFirst, firstByRoot, root.Certificate]);
        lost.Standing.ShouldBe(CertificateStanding.NoAnchor);
    }

    [Fact]
    public void Validate_AWebOfAuthoritiesWithoutAnAnchor_EndsWithinItsBudget()
    {
        var authorities = Enumerable
            .Range(0, 12)
            .Select(i => TestCertificate.Root(string.Create(null, $"Web {i}")))
            .ToList();
        var web = authorities
            .SelectMany(one =>
                authorities
                    .Where(other => other != one)
                    .Select(other => one.Cross(other).Certificate)
            )
            .ToList();
        using var leaf = authorities[0].Issue("Leaf");
        using var root = TestCertificate.Root();

        var verdict = PathValidator.Validate(
            leaf.Certificate,
            At,
            new PathInput
            {
                Anchors = [root.Certificate],
                Intermediates = web,
                Options = NoRevocation,
            }
        );

        verdict.Standing.ShouldBe(CertificateStanding.NoAnchor);
        verdict.Decisive.Reason.ShouldContain("search was ended");
    }

    [Fact]
    public void Validate_AnExpiredAndARenewedAuthority_ChoosesTheOneValidAtTheTime()
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority("Middle", 0);
        using var leaf = middle.Issue("Leaf");
        var renewed = root.Cross(middle).Certificate;

        var verdict = PathValidator.Validate(
            leaf.Certificate,
            At,
            new PathInput
            {
                Anchors = [root.Certificate],
                Intermediates = [middle.Certificate, renewed],
                Options = NoRevocation,
            }
        );

        verdict.IsValid.ShouldBeTrue();
    }
}
