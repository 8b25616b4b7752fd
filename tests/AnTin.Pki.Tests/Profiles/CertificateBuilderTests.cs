using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.Profiles;

public sealed class CertificateBuilderTests
{
    [Fact]
    public async Task BuildAsync_APersonsCertificate_HoldsExactlyWhatTheProfileSays()
    {
        using var pki = await DemoPki.CreateAsync();
        using var key = SoftwareSigner.Generate("P-256");

        var certificate = await pki.IssueAsync(
            "PERSON_5Y",
            key,
            alternativeNames: [GeneralName.Rfc822Name("an@hoaban.edu.vn")]
        );

        certificate.Version.ShouldBe(3);
        certificate
            .Subject.ToString()
            .ShouldBe(
                "CN=Trần Văn An, L=Hoa Ban, OU=Trường Tiểu học Hoa Ban, OU=Sở Giáo dục và Đào tạo, O=Ủy ban nhân dân tỉnh Hoa Ban, C=VN"
            );
        certificate.Issuer.ShouldBe(pki.Authority.Subject);
        certificate.Validity.Length.ShouldBe(TimeSpan.FromDays(1825));
        certificate.KeyUsage.ShouldBe(KeyUsages.DigitalSignature | KeyUsages.NonRepudiation);
        certificate.Extension(Oids.KeyUsage)!.IsCritical.ShouldBeTrue();
        certificate.ExtendedKeyUsages.ShouldBe([Oids.ClientAuth, Oids.EmailProtection]);
        certificate.BasicConstraints.ShouldBeNull();
        certificate.Mailboxes.ShouldBe(["an@hoaban.edu.vn"]);
        certificate.CrlUris.ShouldBe([
            $"http://pki.hoaban.gov.vn/pki/pub/crl/cpca-g1-{certificate.Serial.Shard(16)}.crl",
        ]);
        certificate.OcspUris.ShouldBe(["http://pki.hoaban.gov.vn/ocsp"]);
        certificate.CaIssuerUris.ShouldBe(["http://pki.hoaban.gov.vn/pki/pub/crt/cpca-g1.crt"]);
        certificate
            .Policies.Select(policy => policy.Identifier.Dotted)
            .ShouldBe(["2.16.704.1.1.1.1.1", "2.16.704.1.1.1.1.1.1"]);
        certificate.SubjectKeyIdentifier.ToArray().ShouldBe(certificate.PublicKey.KeyIdentifier());
        certificate
            .AuthorityKeyIdentifier!.KeyIdentifier.ToArray()
            .ShouldBe(pki.Authority.SubjectKeyIdentifier.ToArray());
        certificate.UnknownCriticalExtensions.ShouldBeEmpty();
        certificate.IsSignedBy(pki.Authority.PublicKey).ShouldBeTrue();
        certificate.CouldBeIssuedBy(pki.Authority).ShouldBeTrue();
    }

    [Fact]
    public async Task BuildTbs_TheSameContentTwice_GivesTheSameOctets()
    {
        using var pki = await DemoPki.CreateAsync();
        using var key = SoftwareSigner.Generate("P-256");
        var profile = ProfileCatalogue.Find("CPCA_G1:PERSON_5Y");
        var content = new CertificateContent
        {
            Serial = CertificateSerial.CreateRandom(),
            Validity = profile.ValidityFrom(DemoPki.Start),
            Subject = DemoPki.PersonName("Trần Văn An"),
            PublicKey = PublicKeyInfo.From(key.PublicKey),
        };

        new CertificateBuilder(profile, pki.AuthorityIssuer)
            .BuildTbs(content)
            .ShouldBe(new CertificateBuilder(profile, pki.AuthorityIssuer).BuildTbs(content));
    }

    [Fact]
    public async Task BuildTbs_ContentOutsideTheProfile_IsRefusedWithEveryReason()
    {
        using var pki = await DemoPki.CreateAsync();
        using var key = SoftwareSigner.Generate("P-521");
        var profile = ProfileCatalogue.Find("CPCA_G1:PERSON_5Y");
        var content = new CertificateContent
        {
            Serial = CertificateSerial.CreateRandom(),
            Validity = Validity.ForDays(DemoPki.Start, 1826),
            Subject = DistinguishedName.Parse("C=VN, O=X, CN=An"),
            PublicKey = PublicKeyInfo.From(key.PublicKey),
            AlternativeNames = [GeneralName.DnsName("hoaban.gov.vn")],
        };

        ProfileCheck
            .Run(profile, content)
            .Select(one => one.Part)
            .ShouldBe(["key", "subject", "alternativeNames", "validity"]);
        Should.Throw<ArgumentException>(() =>
            new CertificateBuilder(profile, pki.AuthorityIssuer).BuildTbs(content)
        );
    }

    [Fact]
    public async Task IsSignedBy_AnyFlippedByte_IsNeverTrue()
    {
        using var pki = await DemoPki.CreateAsync();
        using var key = SoftwareSigner.Generate("P-256");
        var certificate = await pki.IssueAsync("PERSON_5Y", key);

        for (var at = 0; at < certificate.Encoded.Length; at++)
        {
            var broken = certificate.Encoded.ToArray();
            broken[at] ^= 0x01;
            if (Certificate.TryRead(broken, out var read, out _))
            {
                read.IsSignedBy(pki.Authority.PublicKey).ShouldBeFalse($"byte {at} was flipped");
            }
        }
    }

    [Theory]
    [InlineData("P-384", "P-256", null)]
    [InlineData("RSA-4096", "RSA-3072", null)]
    [InlineData("RSA-4096", "RSA-3072", "RSA-PSS-SHA256")]
    public async Task Chain_OfThree_IsAcceptedByOpensslAndCerttool(
        string rootKey,
        string authorityKey,
        string? algorithm
    )
    {
        if (!OutsideTool.Exists("openssl") || !OutsideTool.Exists("certtool"))
        {
            Console.WriteLine("openssl or certtool is absent: the outside opinion is not asked.");
            return;
        }

        using var pki = await DemoPki.CreateAsync(rootKey, authorityKey, algorithm);
        using var key = SoftwareSigner.Generate("P-256");
        using var folder = new TempFolder();
        var certificate = await pki.IssueAsync(
            "PERSON_5Y",
            key,
            alternativeNames: [GeneralName.Rfc822Name("an@hoaban.edu.vn")]
        );
        var root = folder.Write("root.pem", CertificateFile.ToPem(pki.Root.Encoded.Span));
        var authority = folder.Write("ca.pem", CertificateFile.ToPem(pki.Authority.Encoded.Span));
        var leaf = folder.Write("leaf.pem", CertificateFile.ToPem(certificate.Encoded.Span));
        var at = DemoPki
            .Start.AddDays(1)
            .ToUnixTimeSeconds()
            .ToString(System.Globalization.CultureInfo.InvariantCulture);

        var verdict = await OutsideTool.RunAsync(
            "openssl",
            "verify",
            "-x509_strict",
            "-purpose",
            "smimesign",
            "-attime",
            at,
            "-CAfile",
            root,
            "-untrusted",
            authority,
            leaf
        );
        var text = await OutsideTool.RunAsync(
            "openssl",
            "x509",
            "-in",
            leaf,
            "-noout",
            "-text",
            "-nameopt",
            "oneline,utf8,-esc_msb"
        );
        var second = await OutsideTool.RunAsync("certtool", "--certificate-info", "--infile", leaf);

        verdict.Both.ShouldContain("leaf.pem: OK");
        text.Output.ShouldContain("Digital Signature, Non Repudiation");
        text.Output.ShouldContain("email:an@hoaban.edu.vn");
        text.Output.ShouldContain("CN = Trần Văn An");
        second.ExitCode.ShouldBe(0, second.Both);
        second.Output.ShouldContain("2.16.704.1.1.1.1.1");
    }
}
