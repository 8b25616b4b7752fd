using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Validation;

/// <summary>Signatures over the value of another signature (RFC 5652 §11.4).</summary>
public sealed class CountersignatureTests(AuthorityFixture fixture)
    : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    [Fact]
    public async Task Countersignature_OverTheValue_IsASignatureOfItsOwn()
    {
        var message = await CountersignedAsync(CadesMessages.Read);

        var report = await Authority.CheckAsync(message);

        report.Signatures.Select(one => one.Field).ShouldBe(["#1", "#1 counter-signature 1"]);
        report.Signatures.ShouldAllBe(one => one.Clean);
        report.Signatures[1].Signer!.Name.ShouldBe("Trường Tiểu học Hoa Ban");
        report.Signatures[1].Level.ShouldBe(SignatureLevel.BaselineB);
    }

    [Fact]
    public async Task Countersignature_OverAnotherValue_IsNamedAndBroken()
    {
        var other = await Authority.SignAsync(SignatureLevel.BaselineT, "khác"u8.ToArray());
        var message = await CountersignedAsync(_ => CadesMessages.Read(other));

        var report = await Authority.CheckAsync(message);

        report.Signatures[0].Clean.ShouldBeTrue();
        report.Signatures[1].Clean.ShouldBeFalse();
        report.Signatures[1].Integrity.ShouldBe(Integrity.Broken);
        report.Signatures[1].Has(FindingCatalogue.EditedAfterSigning).ShouldBeTrue();
        report.Conclusion.ShouldBe(Conclusion.TotalFailed);
    }

    /// <summary>An ordinary signature over octets that happen to be the value names a content type.</summary>
    [Fact]
    public async Task Countersignature_WithAContentType_IsRefused()
    {
        var message = await CountersignedAsync(CadesMessages.Read, isCountersignature: false);

        var report = await Authority.CheckAsync(message);

        report.Signatures[1].Has(FindingCatalogue.AttributesWrong).ShouldBeTrue();
        report.Signatures[1].Clean.ShouldBeFalse();
    }

    [Fact]
    public async Task Countersignature_ThatCannotBeRead_IsNamed()
    {
        var message = CadesMessages.WithAttributes(
            await Authority.SignAsync(SignatureLevel.BaselineT),
            own => [.. own, CmsAttribute.Create(Oids.CounterSignature, new byte[] { 0x30, 0 })]
        );

        var report = await Authority.CheckAsync(message);

        report.Signatures[1].Has(FindingCatalogue.ValueUnreadable).ShouldBeTrue();
        report.Signatures[1].Clean.ShouldBeFalse();
    }

    private async Task<byte[]> CountersignedAsync(
        Func<ReadOnlyMemory<byte>, CmsSignedData> target,
        bool isCountersignature = true
    )
    {
        var message = await Authority.SignAsync(SignatureLevel.BaselineT);
        var counter = CadesMessages.Read(
            CadesMessages.Write(
                Authority.Organisation,
                target(message).Signers[0].Signature.ToArray(),
                [],
                isCountersignature
            )
        );
        var signed = CadesMessages.WithAttributes(
            message,
            own => [.. own, CmsAttribute.Create(Oids.CounterSignature, counter.Signers[0].Encoded)]
        );
        var read = CadesMessages.Read(signed);
        return CmsWriter.Rewrite(
            read,
            [.. read.Signers.Select(one => one.Encoded)],
            [.. read.CertificateElements, Authority.Organisation.Certificate.Encoded]
        );
    }
}
