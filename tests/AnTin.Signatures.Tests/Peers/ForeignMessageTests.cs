using System.Text;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>Messages inside a PDF that other programs write: the signer named by his key, answers signed along, bare RSA values.</summary>
public sealed class ForeignMessageTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signer_NamedByHisKey_IsFound(bool right)
    {
        var who = Authority.Person;
        var key = (right ? who.Certificate : who.Issuer).SubjectKeyIdentifier;
        var file = await Resigned.AsAsync(
            await Authority.SignAsync(TestDocuments.Plain()),
            covered =>
                Task.FromResult(
                    OwnMessage.Over(
                        who,
                        covered,
                        [
                            CmsAttributes.SigningCertificateV2(
                                who.Certificate,
                                who.Key.Algorithm.Hash
                            ),
                        ],
                        new SignerIdentifier(null, null, key)
                    )
                ),
            "ETSI.CAdES.detached"
        );

        var signature = await Authority.OnlySignatureAsync(file);

        signature.Clean.ShouldBe(right);
        signature.Has(FindingCatalogue.SigningCertificateDiffers).ShouldBe(!right);
    }

    [Fact]
    public async Task RevocationAnswers_SignedAlong_AreUsed()
    {
        var who = Authority.Person;
        var answer = await Authority.OcspAsync(who.Certificate);
        using var writer = new DerWriter(4096);
        using (writer.Sequence())
        using (writer.Context(1))
        using (writer.Sequence())
        {
            writer.Raw(answer);
        }

        var archival = CmsAttribute.Create(
            ObjectIdentifier.Parse("1.2.840.113583.1.1.8"),
            writer.ToArray()
        );
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var with = await Resigned.AsAsync(
            signed,
            covered => Task.FromResult(OwnMessage.Over(who, covered, [archival]))
        );
        var without = await Resigned.AsAsync(signed, covered => OwnMessage.Over(who, covered));

        (await Authority.OnlySignatureAsync(with, online: false))
            .Has(FindingCatalogue.NoRevocationAndNoTimestamp)
            .ShouldBeFalse();
        (await Authority.OnlySignatureAsync(without, online: false))
            .Has(FindingCatalogue.NoRevocationAndNoTimestamp)
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BareRsaValue_OfOldFiles_IsJudged(bool edited)
    {
        var who = Authority.Organisation;
        var place = Convert.ToHexString(who.Certificate.Encoded.Span);
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            who,
            change: options => options with { Reason = new string('x', place.Length + 40) }
        );
        var file = await Resigned.AsAsync(
            signed,
            covered => Task.FromResult(OctetString(who.Key.Sign(edited ? [1] : covered))),
            "adbe.x509.rsa_sha1",
            bytes => ReasonToCertificate(bytes, place)
        );

        var signature = await Authority.OnlySignatureAsync(file);

        signature.Integrity.ShouldBe(edited ? Integrity.Broken : Integrity.Intact);
        signature.Clean.ShouldBe(!edited);
        signature.Signer!.Name.ShouldBe("Trường Tiểu học Hoa Ban");
    }

    private static byte[] OctetString(byte[] value)
    {
        using var writer = new DerWriter(value.Length + 8);
        writer.OctetString(value);
        return writer.ToArray();
    }

    /// <summary>The long reason becomes the certificate, in the same number of bytes.</summary>
    private static void ReasonToCertificate(byte[] file, string certificate)
    {
        var start = file.AsSpan().IndexOf("/Reason"u8);
        var end = start + file.AsSpan(start).IndexOf(")"u8) + 1;
        var entry = $"/Cert <{certificate}>".PadRight(end - start);
        entry.Length.ShouldBe(end - start);
        Encoding.ASCII.GetBytes(entry, file.AsSpan(start));
    }
}
