using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Paths;
using static AnTin.Pki.Tests.Paths.TwoJudges;

namespace AnTin.Pki.Tests.Paths;

/// <summary>Each rule of RFC 5280 §6.1, kept and broken; where openssl knows the rule, it is asked too.</summary>
public sealed class PathConstraintTests
{
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
}
