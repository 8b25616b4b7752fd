using AnTin.Pdf.Reading;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Signing;

public sealed class PdfSignerTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(SignatureLevel.BaselineB)]
    [InlineData(SignatureLevel.BaselineT)]
    [InlineData(SignatureLevel.BaselineLT)]
    [InlineData(SignatureLevel.BaselineLTA)]
    public async Task Sign_AtLevel_IsFoundAtThatLevel(SignatureLevel level)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain(), level: level);

        var signature = await Authority.OnlySignatureAsync(signed);

        signature.Level.ShouldBe(level);
        signature.Clean.ShouldBeTrue();
        signature.Integrity.ShouldBe(Integrity.Intact);
        signature.Signer!.Name.ShouldBe("Trần Văn An");
        signature.ClaimedAt.ShouldBe(TestAuthority.SigningTime);
        signature.Indication.ShouldBe(
            level == SignatureLevel.BaselineB ? Indication.Indeterminate : Indication.TotalPassed,
            signature.Sentence.En
        );
    }

    [Fact]
    public async Task Sign_LongTerm_PassesWithoutNetworkAfterTheCertificateExpired()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineLT
        );

        var report = await Authority.CheckAsync(
            signed,
            TestAuthority.SigningTime.AddYears(3),
            online: false
        );

        report.Signatures[0].Sentence.En.ShouldStartWith("The signature is valid");
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
    }

    [Theory]
    [InlineData("PERSON_5Y", "RSA-3072")]
    [InlineData("PERSON_5Y", "P-384")]
    public async Task Sign_WithKey_Passes(string kind, string key)
    {
        using var signer = await Authority.IssueAsync(kind, key, "Lê Thị Bình");

        var signed = await Authority.SignAsync(TestDocuments.Plain(), signer);

        (await Authority.OnlySignatureAsync(signed)).Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task Sign_FourTimesInARow_KeepsAllValid()
    {
        var document = TestDocuments.Plain();
        document = await Authority.SignAsync(document, level: SignatureLevel.BaselineT);
        document = await Authority.SignAsync(
            document,
            Authority.Organisation,
            SignatureLevel.BaselineLTA
        );
        document = await Authority.SignAsync(document, Authority.Device, SignatureLevel.BaselineLT);
        document = await Authority.SignAsync(document, level: SignatureLevel.BaselineT);

        var report = await Authority.CheckAsync(document);

        report
            .Signatures.Select(signature => signature.Field)
            .ShouldBe(["Signature1", "Signature2", "Signature3", "Signature4"]);
        report.Signatures.ShouldAllBe(signature =>
            signature.Clean && signature.Indication == Indication.TotalPassed
        );
        report.Signatures[0].Coverage.ShouldBe(Coverage.Revision);
        report.Signatures[^1].Coverage.ShouldBe(Coverage.WholeFile);
        report.DocumentTimestamps.Count.ShouldBe(1);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
    }

    [Fact]
    public async Task Sign_Always_KeepsEveryEarlierByte()
    {
        var document = TestDocuments.Plain();

        var signed = await Authority.SignAsync(document, level: SignatureLevel.BaselineLTA);

        signed.AsSpan(0, document.Length).SequenceEqual(document).ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_Pades_HasTheAttributesOfTheBaselineAndNoSigningTime()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());

        PdfDocument.TryRead(signed, out var pdf, out _).ShouldBeTrue();
        var value = pdf!.Latest.Dictionary(pdf.Latest.Form.Fields[0].Value)!;
        value["SubFilter"].AsName().ShouldBe("ETSI.CAdES.detached");
        value["Filter"].AsName().ShouldBe("Adobe.PPKLite");
        value.ContainsKey("M").ShouldBeTrue();
        CmsSignedData
            .TryRead(
                value["Contents"].AsString()!.Bytes,
                out var cms,
                out _,
                allowZeroPadding: true
            )
            .ShouldBeTrue();
        cms!.IsDetached.ShouldBeTrue();
        var signer = cms.Signers.ShouldHaveSingleItem();
        signer
            .SignedAttributes!.Select(attribute => attribute.Type)
            .ShouldBe(
                [Oids.ContentType, Oids.MessageDigest, Oids.SigningCertificateV2],
                ignoreOrder: true
            );
        signer
            .UnsignedAttributes.Select(attribute => attribute.Type)
            .ShouldBe([Oids.SignatureTimestamp]);
    }

    [Fact]
    public async Task Sign_InAnExistingField_FillsIt()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.WithForm(),
            change: options => options with { Field = "Leader", Role = "leader" }
        );

        var signature = await Authority.OnlySignatureAsync(signed);

        signature.Field.ShouldBe("Leader");
        signature.Role.ShouldBe("leader");
        signature.Indication.ShouldBe(Indication.TotalPassed);
    }

    [Fact]
    public async Task PrepareThenComplete_WithAKeyElsewhere_GivesTheSameAsSigning()
    {
        var options = new SigningOptions
        {
            Certificates = Authority.Person.Chain,
            At = TestAuthority.SigningTime,
            Level = SignatureLevel.BaselineT,
            Timestamps = Authority,
        };
        var original = PdfSource.FromMemory(TestDocuments.Plain());
        var prepared = PdfSigner.Prepare(original, Authority.Person.Key.Algorithm, options);
        var state = prepared.Value!.Save();

        PreparedPdf.TryRestore(original, state, out var restored).ShouldBeTrue();
        restored!.ToBeSigned.ToArray().ShouldBe(prepared.Value.ToBeSigned.ToArray());
        var value = Authority.Person.Key.Sign(restored.ToBeSigned.Span);
        var signed = await PdfSigner.CompleteAsync(restored, value, options);

        (await Authority.OnlySignatureAsync(signed.Value!.ToArray())).Indication.ShouldBe(
            Indication.TotalPassed
        );
    }

    [Fact]
    public async Task Complete_WithASignatureOfAnotherKey_IsRefused()
    {
        var options = new SigningOptions
        {
            Certificates = Authority.Person.Chain,
            At = TestAuthority.SigningTime,
        };
        var prepared = PdfSigner.Prepare(
            PdfSource.FromMemory(TestDocuments.Plain()),
            Authority.Person.Key.Algorithm,
            options
        );
        using var other = AnTin.Pki.Signing.SoftwareSigner.Generate("P-256");

        var result = await PdfSigner.CompleteAsync(
            prepared.Value!,
            other.Sign(prepared.Value!.ToBeSigned.Span),
            options
        );

        result.Refusal!.Code.ShouldBe("SIGNATURE_VALUE_WRONG");
    }

    [Fact]
    public async Task Extend_OfASignedFile_AddsEvidenceAndStamp()
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            level: SignatureLevel.BaselineT
        );

        var extended = await LongTerm.ExtendAsync(
            PdfSource.FromMemory(signed),
            Authority,
            Authority,
            []
        );
        var renewed = await LongTerm.ExtendAsync(extended.Value!.Source, Authority, Authority, []);

        var report = await Authority.CheckAsync(renewed.Value!.ToArray());
        report.Signatures[0].Level.ShouldBe(SignatureLevel.BaselineLTA);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
        report.DocumentTimestamps.Count.ShouldBe(2);
    }
}
