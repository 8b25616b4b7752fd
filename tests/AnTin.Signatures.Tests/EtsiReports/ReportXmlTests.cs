using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Tests.Trust;
using AnTin.Signatures.Trust;
using AnTin.Signatures.Validation;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.EtsiReports;

/// <summary>ETSI TS 119 102-2: the names, the order, and that what is referred to is there.</summary>
public sealed class ReportXmlTests(AuthorityFixture fixture, ITestOutputHelper output)
    : IClassFixture<AuthorityFixture>
{
    private static readonly XNamespace Vr = ReportGrammar.Vr;
    private static readonly XNamespace Ds = "http://www.w3.org/2000/09/xmldsig#";

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("B-B", "Basic", "indeterminate")]
    [InlineData("B-T", "LTVM", "total-passed")]
    [InlineData("B-LT", "LTVM", "total-passed")]
    [InlineData("B-LTA", "LTA", "total-passed")]
    public async Task Report_OfAPdfAtEachLevel_FollowsTheSchema(
        string level,
        string process,
        string indication
    )
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: StandardNames.FindLevel(level)!.Value
        );
        var report = await Authority.CheckAsync(signed);

        var xml = Read(report);

        One(xml, "SignatureValidationProcessID")
            .ShouldBe("urn:etsi:019102:validationprocess:" + process);
        Signature(xml)
            .Element(Vr + "SignatureValidationStatus")!
            .Element(Vr + "MainIndication")!
            .Value.ShouldBe("urn:etsi:019102:mainindication:" + indication);
    }

    [Fact]
    public async Task Report_OfASignatureThatPassed_HoldsAllItRestsOn()
    {
        var report = await Authority.CheckAsync(
            await Authority.SignAsync(TestDocuments.Plain(), level: SignatureLevel.BaselineLT)
        );

        var xml = Read(report);

        var signature = Signature(xml);
        One(signature, "DAIdentifier").ShouldBe(report.Signatures[0].Field);
        One(signature, "Signer").ShouldBe("Trần Văn An");
        var chain = signature
            .Element(Vr + "SignatureValidationStatus")!
            .Element(Vr + "AssociatedValidationReportData")!
            .Element(Vr + "CertificateChain")!;
        Object(xml, chain.Element(Vr + "SigningCertificate")!)
            .ShouldBe(Authority.Person.Certificate.Encoded.ToArray());
        Object(xml, chain.Element(Vr + "IntermediateCertificate")!)
            .ShouldBe(Authority.Authority.Encoded.ToArray());
        Object(xml, chain.Element(Vr + "TrustAnchor")!).ShouldBe(Authority.Root.Encoded.ToArray());
        var best = signature.Descendants(Vr + "BestSignatureTime").Single();
        best.Element(Vr + "POETime")!.Value.ShouldBe("2026-11-22T01:01:00Z");
        Object(xml, best.Element(Vr + "POEObject")!)
            .ShouldBe(report.Signatures[0].Timestamps[0].Token.ToArray());
        xml.Descendants(Vr + "ObjectType")
            .Select(one => one.Value.Split(':')[^1])
            .Distinct()
            .ShouldBe(
                ["certificate", "timestamp", "signedData", "OCSPResponse", "CRL"],
                ignoreOrder: true
            );
    }

    /// <summary>The digest that identifies the signature is what the key signed: the value verifies over it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Identifier_IsTheDigestThatTheKeySigned(bool pdf)
    {
        var report = pdf
            ? await Authority.CheckAsync(await Authority.SignAsync(TestDocuments.Plain()))
            : await Authority.CheckAsync(await SignXmlAsync("<a>b</a>"));

        var identifier = Signature(Read(report)).Element(Vr + "SignatureIdentifier")!;

        var digest = Convert.FromBase64String(
            identifier.Element(Vr + "DigestAlgAndValue")!.Element(Ds + "DigestValue")!.Value
        );
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Authority.Person.Certificate.PublicKey.Encoded.Span, out _);
        key.VerifyHash(
                digest,
                Convert.FromBase64String(identifier.Element(Ds + "SignatureValue")!.Value),
                pdf
                    ? DSASignatureFormat.Rfc3279DerSequence
                    : DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            )
            .ShouldBeTrue();
    }

    [Fact]
    public async Task Report_OfARevokedCertificate_SaysWhenAndWhy()
    {
        using var authority = await TestAuthority.CreateAsync();
        authority.Revoke(authority.Person.Certificate, TestAuthority.SigningTime.AddDays(-1));
        var report = await authority.CheckAsync(await authority.SignAsync(TestDocuments.Plain()));

        var xml = Read(report);

        var status = Signature(xml).Element(Vr + "SignatureValidationStatus")!;
        status
            .Element(Vr + "SubIndication")!
            .Value.ShouldBe("urn:etsi:019102:subindication:REVOKED_NO_POE");
        var revoked = status.Descendants(Vr + "RevocationStatusInformation").Single();
        revoked.Element(Vr + "RevocationTime")!.Value.ShouldBe("2026-11-21T01:00:00Z");
        revoked
            .Element(Vr + "RevocationReason")!
            .Value.ShouldBe("urn:etsi:019102:revocationReason:keyCompromise");
        Block(xml, "x509-certificate-validation").ShouldBe("indeterminate");
        Block(xml, "cryptographic-verification").ShouldBe("passed");
    }

    [Fact]
    public async Task Report_OfAnEditedFile_FailsInItsBlock()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        signed[signed.AsSpan().IndexOf("Kinh gui"u8)]++;

        var xml = Read(await Authority.CheckAsync(signed));

        One(Signature(xml).Element(Vr + "SignatureValidationStatus")!, "SubIndication")
            .ShouldBe("urn:etsi:019102:subindication:HASH_FAILURE");
        Block(xml, "cryptographic-verification").ShouldBe("failed");
        xml.Descendants(Vr + "Type")
            .Select(one => one.Value)
            .ShouldContain("urn:antin:validation:finding:EDITED_AFTER_SIGNING");
    }

    [Fact]
    public async Task Report_NamesAlgorithmsAndTheirDay()
    {
        var day = Authority.Clock.AddYears(3);
        var report = await Authority.CheckAsync(
            await Authority.SignAsync(TestDocuments.Plain()),
            policy: ValidationPolicy.Default with
            {
                AcceptedDigests = ["SHA384"],
                AcceptedUntil = [new() { Algorithm = "SHA256", Until = day }],
            }
        );

        var crypto = Read(report).Descendants(Vr + "CryptoInformation").ToList();

        var digest = crypto.Single(one =>
            one.Element(Vr + "Algorithm")!.Value == "http://www.w3.org/2001/04/xmlenc#sha256"
        );
        digest.Element(Vr + "SecureAlgorithm")!.Value.ShouldBe("true");
        digest.Element(Vr + "NotAfter")!.Value.ShouldBe($"{day.UtcDateTime:s}Z");
        crypto
            .Single(one => one.Element(Vr + "AlgorithmParameters") is not null)
            .Descendants(Vr + "Value")
            .Single()
            .Value.ShouldBe("256");
    }

    [Fact]
    public async Task Report_OfXadesAtLta_FollowsTheSchema()
    {
        var signed = await SignXmlAsync("<a>b</a>", SignatureLevel.BaselineLTA, "leader");

        var xml = Read(await Authority.CheckAsync(signed));

        One(xml, "Role").ShouldBe("leader");
        xml.Descendants(Vr + "ArchiveTimeStamp").ShouldNotBeEmpty();
        xml.Descendants(Vr + "SigningTime").Single().Attribute("Signed")!.Value.ShouldBe("true");
    }

    [Fact]
    public async Task Report_SaysFromWhichListTheAnchorCame()
    {
        var maker = new TrustedListMaker
        {
            Services =
            [
                new(
                    "CA/QC",
                    Authority.Authority,
                    ("granted", TestAuthority.SigningTime.AddDays(-9))
                ),
                new(
                    "TSA",
                    Authority.StampCertificate,
                    ("granted", TestAuthority.SigningTime.AddDays(-9))
                ),
            ],
        };
        var list = await TrustListReader.ReadAsync(
            Encoding.UTF8.GetBytes(maker.Write()),
            new TrustListReading()
        );
        var report = await SignatureValidator.ValidateAsync(
            await Authority.SignAsync(TestDocuments.Plain()),
            new ValidationContext
            {
                At = Authority.Clock.AddHours(1),
                TrustLists = [list.List!.Accept()],
                Source = Authority,
            }
        );

        Read(report)
            .Descendants(Vr + "ReportData")
            .Single(one => one.Element(Vr + "Type")!.Value == "urn:antin:validation:trust-list")
            .Element(Vr + "Value")!
            .Value.ShouldBe(
                "HB: Danh sách tin cậy: Dịch vụ, CA/QC, granted since 2026-11-13T01:00:00Z"
            );
    }

    [Theory]
    [InlineData("<a/>", "no-signature")]
    [InlineData("what", "unreadable")]
    public async Task Report_OfAFileWithoutVerdict_FollowsTheSchemaAndSaysSo(
        string file,
        string expected
    )
    {
        var report = await Authority.CheckAsync(Encoding.UTF8.GetBytes(file));

        One(Read(report), "MainIndication")
            .ShouldBe("urn:antin:validation:mainindication:" + expected);
    }

    /// <summary>Names are a stranger's: none of them ends the element it stands in, nor the report.</summary>
    [Fact]
    public async Task Report_WithHostileNames_StaysWellFormed()
    {
        var report = await Authority.CheckAsync(await Authority.SignAsync(TestDocuments.Plain()));
        var hostile = report with
        {
            Policy = "p\uFFFE",
            Signatures =
            [
                report.Signatures[0] with
                {
                    Field = "\u0001\u0000]]></DAIdentifier>\uD800&<",
                },
            ],
        };

        var xml = Read(hostile, "--><a/>\u0002--\uDC00-");

        One(xml, "DAIdentifier").ShouldStartWith("\uFFFD\uFFFD]]></DAIdentifier>\uFFFD&<");
    }

    [Fact]
    public async Task Report_Signed_BearsItsSignatureLastAndHolds()
    {
        var report = await Authority.CheckAsync(await Authority.SignAsync(TestDocuments.Plain()));
        var signed = await XmlSigner.SignAsync(
            ReportXml.Write(report, "letter.pdf"),
            Authority.Organisation.Key,
            new XmlSigningOptions
            {
                Certificates = Authority.Organisation.Chain,
                At = Authority.Clock,
            }
        );

        var xml = XDocument.Parse(Encoding.UTF8.GetString(signed.Value!)).Root!;
        ReportGrammar.FindFault(xml).ShouldBeNull();
        ReportTypes.FindFault(xml).ShouldBeNull();
        xml.Elements().Last().Name.ShouldBe(Ds + "Signature");
        var check = await Authority.CheckAsync(signed.Value!);
        check.Signatures.ShouldHaveSingleItem().Clean.ShouldBeTrue();
    }

    [Fact]
    public async Task Report_IsWellFormedForXmllint()
    {
        if (!OutsideTool.Exists("xmllint"))
        {
            output.WriteLine("xmllint is not installed: nothing was checked.");
            return;
        }

        var report = await Authority.CheckAsync(
            await Authority.SignAsync(TestDocuments.Plain(), level: SignatureLevel.BaselineLTA)
        );
        var folder = Directory.CreateTempSubdirectory("antin-report-");
        try
        {
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, "report.xml"),
                ReportXml.Write(report, "letter.pdf")
            );
            var answer = await OutsideTool.RunInAsync(
                folder.FullName,
                "xmllint",
                "--noout",
                "--nonet",
                "report.xml"
            );
            answer.ExitCode.ShouldBe(0, answer.Both);
            answer.Both.ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static XElement Read(ValidationReport report, string file = "letter.pdf")
    {
        var xml = XDocument.Parse(Encoding.UTF8.GetString(ReportXml.Write(report, file))).Root!;
        ReportGrammar.FindFault(xml).ShouldBeNull();
        ReportTypes.FindFault(xml).ShouldBeNull();
        return xml;
    }

    private static XElement Signature(XElement xml) =>
        xml.Element(Vr + "SignatureValidationReport")!;

    private static string One(XElement xml, string name) =>
        xml.Descendants(Vr + name).First().Value;

    private static string Block(XElement xml, string block) =>
        xml.Descendants(Vr + "ValidationConstraint")
            .Single(one =>
                one.Element(Vr + "ValidationConstraintIdentifier")!
                    .Value.EndsWith(":" + block, StringComparison.Ordinal)
            )
            .Descendants(Vr + "MainIndication")
            .Single()
            .Value.Split(':')[^1];

    private static byte[] Object(XElement xml, XElement reference) =>
        Convert.FromBase64String(
            xml.Descendants(Vr + "ValidationObject")
                .Single(one =>
                    one.Attribute("id")!.Value == reference.Attribute("VOReference")!.Value
                )
                .Descendants(Vr + "base64")
                .First()
                .Value
        );

    private async Task<byte[]> SignXmlAsync(
        string xml,
        SignatureLevel level = SignatureLevel.BaselineT,
        string? role = null
    )
    {
        var result = await XmlSigner.SignAsync(
            Encoding.UTF8.GetBytes(xml),
            Authority.Person.Key,
            new XmlSigningOptions
            {
                Certificates = Authority.Person.Chain,
                At = Authority.Clock.AddMinutes(-1),
                Level = level,
                Role = role,
                Timestamps = Authority,
                Evidence = Authority,
            }
        );
        result.Refusal.ShouldBeNull();
        return result.Value!;
    }
}
