using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Paths;
using static AnTin.Pki.Tests.Paths.TwoJudges;

namespace AnTin.Pki.Tests.Paths;

/// <summary>RFC 5280 §6.1.3 (d) to (f) and what follows from it.</summary>
public sealed class PathPolicyTests
{
    private static readonly X509Extension Signing = new X509KeyUsageExtension(
        X509KeyUsageFlags.DigitalSignature,
        critical: true
    );

    [Theory]
    [InlineData("2.999.1", "2.999.1", "2.999.1", true)]
    [InlineData("2.999.1", "2.999.2", "2.999.1", false)]
    [InlineData("2.5.29.32.0", "2.999.1", "2.999.1", true)]
    [InlineData("2.999.1", "2.999.1", "2.999.3", false)]
    [InlineData(null, "2.999.1", "2.999.1", false)]
    public async Task Validate_WithAPolicyAskedFor_FollowsItDownThePath(
        string? middlePolicy,
        string leafPolicy,
        string asked,
        bool isValid
    )
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority(
            "Middle",
            null,
            middlePolicy is null ? [] : [Policies(middlePolicy)]
        );
        using var leaf = middle.Issue("Leaf", Signing, Policies(leafPolicy));

        await ShouldBe(
            isValid ? CertificateStanding.Valid : CertificateStanding.ConstraintViolated,
            isValid ? PathConstraint.None : PathConstraint.Policy,
            new PathOptions { CheckRevocation = false, Policies = [ObjectIdentifier.Parse(asked)] },
            root,
            leaf,
            [middle]
        );
    }

    [Fact]
    public async Task Validate_AMappedPolicy_CountsAsTheAnchorsOwn()
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority(
            "Middle",
            null,
            Policies("2.999.1"),
            TestCertificate.Extension(
                Oids.PolicyMappings,
                critical: true,
                writer =>
                {
                    using (writer.Sequence())
                    using (writer.Sequence())
                    {
                        writer.ObjectIdentifier(ObjectIdentifier.Parse("2.999.1"));
                        writer.ObjectIdentifier(ObjectIdentifier.Parse("2.999.8"));
                    }
                }
            )
        );
        using var leaf = middle.Issue("Leaf", Signing, Policies("2.999.8"));
        var asked = new PathOptions
        {
            CheckRevocation = false,
            Policies = [ObjectIdentifier.Parse("2.999.1")],
        };

        await ShouldBe(CertificateStanding.Valid, PathConstraint.None, asked, root, leaf, [middle]);
    }

    [Fact]
    public async Task Validate_ExplicitPolicyDemandedByAnAuthority_NeedsOneOnTheLeaf()
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority(
            "Middle",
            null,
            Policies("2.999.1"),
            TestCertificate.Extension(
                Oids.PolicyConstraints,
                critical: true,
                writer =>
                {
                    using (writer.Sequence())
                    {
                        writer.Integer(0, DerTag.Context(0));
                    }
                }
            )
        );
        using var bare = middle.Issue("Bare", Signing);
        using var bearing = middle.Issue("Bearing", Signing, Policies("2.999.1"));

        await ShouldBe(
            CertificateStanding.ConstraintViolated,
            PathConstraint.Policy,
            root,
            bare,
            middle
        );
        await ShouldBe(CertificateStanding.Valid, PathConstraint.None, root, bearing, middle);
    }

    private static X509Extension Policies(string policy) =>
        TestCertificate.Extension(
            Oids.CertificatePolicies,
            critical: false,
            writer =>
            {
                using (writer.Sequence())
                using (writer.Sequence())
                {
                    writer.ObjectIdentifier(ObjectIdentifier.Parse(policy));
                }
            }
        );
}
