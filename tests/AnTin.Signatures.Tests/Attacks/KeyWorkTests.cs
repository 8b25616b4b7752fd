using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Files whose signatures are not meant to be right but to be checked: certificates, lists and signers that all look alike,
/// each with the dearest key there is.
/// </summary>
public sealed class KeyWorkTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly byte[] Content = "nội dung"u8.ToArray();

    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Certificates_ThatAllLookLikeTheIssuer_AreNotTriedToTheEnd()
    {
        var many = new X500DistinguishedName("CN=Many");
        var keys = Enumerable.Range(0, 190).Select(i => new DearKey(i)).ToArray();
        var own = Authority.Person;
        using var signer = own with { Key = SoftwareSigner.Generate("P-256") };
        var leaf = keys[0].Issue(new("CN=Leaf"), many, signer.Key.PublicKey);

        var report = await Authority.CheckAsync(
            Message(
                [Sign(signer.Key, leaf)],
                [leaf, .. keys.Select(key => key.Issue(many, many, key.PublicKey))]
            )
        );

        IsCutShort(report);
    }

    [Fact]
    public async Task Lists_ThatAllMayBeOfTheIssuer_AreNotTriedToTheEnd()
    {
        var authority = Authority.Authority;
        var (subject, issuer) = (
            new X500DistinguishedName(authority.Subject.Encoded.Span),
            new X500DistinguishedName(authority.Issuer.Encoded.Span)
        );
        var keys = Enumerable.Range(0, 40).Select(i => new DearKey(1000 + i)).ToArray();
        var lists = new List<ReadOnlyMemory<byte>>();
        foreach (var key in keys)
        {
            lists.Add(await ListAsync(authority, key, lists.Count));
        }

        var report = await Authority.CheckAsync(
            Message(
                [Sign(Authority.Person.Key, Authority.Person.Certificate)],
                [
                    .. Authority.Person.Chain,
                    .. keys.Select(key => key.Issue(subject, issuer, key.PublicKey)),
                ],
                lists
            )
        );

        IsCutShort(report);
    }

    [Fact]
    public async Task Signers_WithDearKeys_AreChecked()
    {
        var keys = Enumerable.Range(0, 30).Select(i => new DearKey(2000 + i)).ToArray();
        var certificates = keys.Select(
                (key, i) =>
                {
                    var name = new X500DistinguishedName($"CN=Signer {i}");
                    return key.Issue(name, name, key.PublicKey);
                }
            )
            .ToArray();

        var report = await Authority.CheckAsync(
            Message(
                [.. keys.Zip(certificates).Select(one => Sign(one.First, one.Second))],
                certificates
            )
        );

        report.Signatures.Count.ShouldBe(30);
        report.Signatures.ShouldAllBe(one => one.Has(FindingCatalogue.SignatureValueWrong));
    }

    [Fact]
    public async Task Signers_OfAnHonestFile_AreAllChecked()
    {
        var report = await Authority.CheckAsync(
            Message(
                [
                    .. Enumerable.Repeat(
                        Sign(Authority.Device.Key, Authority.Device.Certificate),
                        100
                    ),
                ],
                [.. Authority.Device.Chain]
            )
        );

        report.Signatures.Count.ShouldBe(100);
        report.Signatures.ShouldAllBe(one => one.Clean);
    }

    [Fact]
    public void Limit_OfAnInnerQuestion_CountsForTheOuterOneToo()
    {
        var key = Authority.Device.Key;
        var value = key.Sign(Content);
        bool Check() => SignatureVerifier.Verify(key.PublicKey.Span, key.Algorithm, Content, value);

        using (KeyWork.Limit(TimeSpan.FromMilliseconds(20)))
        {
            using (KeyWork.Limit(TimeSpan.FromSeconds(20)))
            {
                Should.Throw<KeyWorkException>(() => Enumerable.Range(0, 50).All(_ => Check()));
            }
        }

        Enumerable.Range(0, 50).All(_ => Check()).ShouldBeTrue();
    }

    private static void IsCutShort(ValidationReport report)
    {
        report.Conclusion.ShouldBe(Conclusion.Unreadable);
        report.Signatures.ShouldBeEmpty();
        report.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCatalogue.ValueUnreadable);
        report.Sentence.En.ShouldContain("more work than is done");
    }

    private static ValueTask<byte[]> ListAsync(Certificate authority, DearKey key, int number) =>
        CrlWriter.SignAsync(
            new CrlContent
            {
                Issuer = new CertificateIssuer(
                    authority.Subject,
                    authority.SubjectKeyIdentifier,
                    key.Algorithm,
                    "ca.example",
                    "ca"
                ),
                Number = number + 1,
                ThisUpdate = TestAuthority.SigningTime,
                NextUpdate = TestAuthority.SigningTime.AddDays(7),
                Entries = [],
            },
            key
        );

    private static CmsSignature Sign(ISigner key, Certificate certificate)
    {
        var attributes = new[]
        {
            CmsAttributes.ContentType(Oids.Data),
            CmsAttributes.MessageDigest(
                CryptographicOperations.HashData(key.Algorithm.Hash, Content)
            ),
            CmsAttributes.SigningCertificateV2(certificate, HashAlgorithmName.SHA256),
        };
        return new CmsSignature(
            SignerIdentifier.For(certificate),
            key.Algorithm.Hash,
            attributes,
            key.Algorithm,
            key.SignAsync(CmsAttributes.ToBeSigned(attributes)).AsTask().GetAwaiter().GetResult(),
            []
        );
    }

    private static byte[] Message(
        IReadOnlyList<CmsSignature> signatures,
        IReadOnlyList<Certificate> certificates,
        IReadOnlyList<ReadOnlyMemory<byte>>? lists = null
    ) =>
        CmsWriter.Write(
            Oids.Data,
            Content,
            signatures,
            [.. certificates.Select(one => one.Encoded)],
            lists
        );
}
