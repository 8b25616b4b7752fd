using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Paths;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Paths;

/// <summary>Each rule of RFC 5280 §6.1, kept and broken; where openssl knows the rule, it is asked too.</summary>
public sealed class PathConstraintTests
{
    private static readonly DateTimeOffset At = TestCertificate.Start.AddYears(1);
    private static readonly X509Extension Signing = new X509KeyUsageExtension(
        X509KeyUsageFlags.DigitalSignature,
        critical: true
    );

    [Fact]
    public async Task Validate_AnOrdinaryPath_IsValid()
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority("Middle", 0);
        using var leaf = middle.Issue("Leaf", Signing);

        await ShouldBe(CertificateStanding.Valid, PathConstraint.None, root, leaf, middle);
    }

    [Fact]
    public async Task Validate_AnIssuerThatIsNoAuthority_IsRefused()
    {
        using var root = TestCertificate.Root();
        using var person = root.Issue("Person", Signing);
        using var leaf = person.Issue("Leaf", Signing);

        await ShouldBe(
            CertificateStanding.ConstraintViolated,
            PathConstraint.NotAnAuthority,
            root,
            leaf,
            person
        );
    }

    [Fact]
    public async Task Validate_OneAuthorityTooMany_BreaksThePathLength()
    {
        using var root = TestCertificate.Root();
        using var first = root.IssueAuthority("First", 0);
        using var second = first.IssueAuthority("Second");
        using var leaf = second.Issue("Leaf", Signing);

        await ShouldBe(
            CertificateStanding.ConstraintViolated,
            PathConstraint.PathLength,
            root,
            leaf,
            first,
            second
        );
    }

    [Fact]
    public async Task Validate_AnAuthorityWithoutKeyCertSign_IsRefused()
    {
        using var root = TestCertificate.Root();
        using var middle = root.Issue(
            "Middle",
            new X509BasicConstraintsExtension(true, false, 0, critical: true),
            new X509KeyUsageExtension(X509KeyUsageFlags.CrlSign, critical: true)
        );
        using var leaf = middle.Issue("Leaf", Signing);

        await ShouldBe(
            CertificateStanding.ConstraintViolated,
            PathConstraint.KeyUsage,
            root,
            leaf,
            middle
        );
    }

    [Theory]
    [InlineData(true, CertificateStanding.ConstraintViolated)]
    [InlineData(false, CertificateStanding.Valid)]
    public async Task Validate_AnExtensionNobodyKnows_StopsOnlyWhenCritical(
        bool critical,
        CertificateStanding expected
    )
    {
        using var root = TestCertificate.Root();
        using var leaf = root.Issue(
            "Leaf",
            TestCertificate.Extension(
                ObjectIdentifier.Parse("2.999.7"),
                critical,
                writer => writer.Null()
            )
        );

        await ShouldBe(
            expected,
            critical ? PathConstraint.UnknownCriticalExtension : PathConstraint.None,
            root,
            leaf
        );
    }

    [Theory]
    [InlineData("an@hoaban.edu.vn", true)]
    [InlineData("an@truong.hoaban.edu.vn", true)]
    [InlineData("an@edu.vn", false)]
    [InlineData("an@hoaban.edu.vn.example.com", false)]
    public async Task Validate_MailboxesOfADomain_StayInside(string mailbox, bool isValid)
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority(
            "Middle",
            null,
            Constraints(
                [GeneralName.Rfc822Name("hoaban.edu.vn"), GeneralName.Rfc822Name(".hoaban.edu.vn")],
                []
            )
        );
        using var leaf = middle.Issue("Leaf", AlternativeNames(GeneralName.Rfc822Name(mailbox)));

        await ShouldBeNamed(isValid, root, leaf, middle);
    }

    [Theory]
    [InlineData("hoaban.gov.vn", true)]
    [InlineData("a.b.hoaban.gov.vn", true)]
    [InlineData("khoaban.gov.vn", false)]
    [InlineData("mat.hoaban.gov.vn", false)]
    [InlineData("x.mat.hoaban.gov.vn", false)]
    public async Task Validate_HostsOfADomain_StayInsideAndOutOfTheExcluded(
        string host,
        bool isValid
    )
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority(
            "Middle",
            null,
            Constraints(
                [GeneralName.DnsName("hoaban.gov.vn")],
                [GeneralName.DnsName("mat.hoaban.gov.vn")]
            )
        );
        using var leaf = middle.Issue("Leaf", AlternativeNames(GeneralName.DnsName(host)));

        await ShouldBeNamed(isValid, root, leaf, middle);
    }

    [Theory]
    [InlineData("CN=An, OU=So Giao duc, O=Hoa Ban, C=VN", true)]
    [InlineData("CN=An, O=hoa  ban, C=VN", true)]
    [InlineData("CN=An, O=Hoa Mai, C=VN", false)]
    public async Task Validate_NamesOfABloc_StayInItsTree(string subject, bool isValid)
    {
        using var root = TestCertificate.Root();
        using var middle = root.IssueAuthority(
            "Middle",
            null,
            Constraints([GeneralName.DirectoryName(DistinguishedName.Parse("O=Hoa Ban, C=VN"))], [])
        );
        using var leaf = middle.Issue(subject, Signing);

        await ShouldBeNamed(isValid, root, leaf, middle);
    }

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

    [Theory]
    [InlineData(-400, CertificateStanding.NotYetValid)]
    [InlineData(0, CertificateStanding.Valid)]
    [InlineData(365 * 5, CertificateStanding.Expired)]
    public async Task Validate_BeforeWithinAndAfterTheTerm_SaysWhich(
        int days,
        CertificateStanding expected
    )
    {
        using var root = TestCertificate.Root();
        using var leaf = root.Issue("Leaf", Signing);
        var at = At.AddDays(days);

        var verdict = PathValidator.Validate(leaf.Certificate, at, Input(root));

        verdict.Standing.ShouldBe(expected);
        await AskOpenssl(expected == CertificateStanding.Valid, at, root, leaf, []);
    }

    [Fact]
    public void Validate_APurposeOrUsageTheLeafDoesNotHave_IsRefused()
    {
        using var root = TestCertificate.Root();
        using var leaf = root.Issue(
            "Leaf",
            Signing,
            new X509EnhancedKeyUsageExtension([new(Oids.ClientAuth.Dotted)], critical: false)
        );

        Validate(new PathOptions { CheckRevocation = false, Purpose = Oids.TimeStamping })
            .Constraint.ShouldBe(PathConstraint.Purpose);
        Validate(new PathOptions { CheckRevocation = false, KeyUsage = KeyUsages.NonRepudiation })
            .Constraint.ShouldBe(PathConstraint.KeyUsage);
        Validate(new PathOptions { CheckRevocation = false, Purpose = Oids.ClientAuth })
            .Standing.ShouldBe(CertificateStanding.Valid);

        CertificateVerdict Validate(PathOptions options) =>
            PathValidator
                .Validate(leaf.Certificate, At, Input(root) with { Options = options })
                .Decisive;
    }

    private static X509Extension Constraints(GeneralName[] permitted, GeneralName[] excluded) =>
        TestCertificate.Extension(
            Oids.NameConstraints,
            critical: true,
            writer =>
            {
                using (writer.Sequence())
                {
                    WriteSubtrees(writer, 0, permitted);
                    WriteSubtrees(writer, 1, excluded);
                }
            }
        );

    private static void WriteSubtrees(DerWriter writer, int number, GeneralName[] names)
    {
        if (names.Length == 0)
        {
            return;
        }

        using (writer.Context(number))
        {
            foreach (var name in names)
            {
                using (writer.Sequence())
                {
                    name.Write(writer);
                }
            }
        }
    }

    private static X509Extension AlternativeNames(GeneralName name) =>
        TestCertificate.Extension(
            Oids.SubjectAlternativeName,
            critical: false,
            writer =>
            {
                using (writer.Sequence())
                {
                    name.Write(writer);
                }
            }
        );

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

    private static PathInput Input(TestCertificate root, params TestCertificate[] others) =>
        new()
        {
            Anchors = [root.Certificate],
            Intermediates = [.. others.Select(one => one.Certificate)],
            Options = new PathOptions { CheckRevocation = false },
        };

    private static Task ShouldBeNamed(
        bool isValid,
        TestCertificate root,
        TestCertificate leaf,
        TestCertificate middle
    ) =>
        ShouldBe(
            isValid ? CertificateStanding.Valid : CertificateStanding.ConstraintViolated,
            isValid ? PathConstraint.None : PathConstraint.NameConstraints,
            root,
            leaf,
            middle
        );

    private static Task ShouldBe(
        CertificateStanding standing,
        PathConstraint constraint,
        TestCertificate root,
        TestCertificate leaf,
        params TestCertificate[] others
    ) =>
        ShouldBe(
            standing,
            constraint,
            new PathOptions { CheckRevocation = false },
            root,
            leaf,
            others
        );

    private static async Task ShouldBe(
        CertificateStanding standing,
        PathConstraint constraint,
        PathOptions options,
        TestCertificate root,
        TestCertificate leaf,
        TestCertificate[] others
    )
    {
        var verdict = PathValidator.Validate(
            leaf.Certificate,
            At,
            Input(root, others) with
            {
                Options = options,
            }
        );

        verdict.Standing.ShouldBe(standing, verdict.ToString());
        verdict.Decisive.Constraint.ShouldBe(constraint);
        await AskOpenssl(
            standing == CertificateStanding.Valid,
            At,
            root,
            leaf,
            others,
            [.. options.Policies]
        );
    }

    private static async Task AskOpenssl(
        bool isValid,
        DateTimeOffset at,
        TestCertificate root,
        TestCertificate leaf,
        TestCertificate[] others,
        params ObjectIdentifier[] policies
    )
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it is not asked for its verdict.");
            return;
        }

        using var folder = new TempFolder();
        List<string> arguments =
        [
            "verify",
            // RFC 5280 §6.1.1 (c) starts from any policy; openssl starts from none, unless told.
            "-policy",
            policies.Length == 0 ? Oids.AnyPolicy.Dotted : policies[0].Dotted,
            "-attime",
            at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            "-CAfile",
            folder.Write("root.pem", CertificateFile.ToPem(root.Certificate.Encoded.Span)),
        ];
        if (policies.Length > 0)
        {
            arguments.Add("-explicit_policy");
        }

        if (others.Length > 0)
        {
            var pem = string.Concat(
                others.Select(one => CertificateFile.ToPem(one.Certificate.Encoded.Span))
            );
            arguments.AddRange(["-untrusted", folder.Write("others.pem", pem)]);
        }

        arguments.Add(
            folder.Write("leaf.pem", CertificateFile.ToPem(leaf.Certificate.Encoded.Span))
        );
        var answer = await OutsideTool.RunAsync("openssl", [.. arguments]);
        (answer.ExitCode == 0).ShouldBe(isValid, answer.Both);
    }
}
