using System.Security.Cryptography;
using AnTin.Pki.Signing;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Signing;

/// <summary>Containers whose key is elsewhere: octets or their hash go out, a value comes back.</summary>
public sealed class AsicTwoStepTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly AsicFile[] Files =
    [
        new("letter.txt", "Kính gửi"u8.ToArray()),
        new("list.xml", "<a/>"u8.ToArray(), "application/xml"),
    ];

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData(AsicForm.Xades, false, SignatureLevel.BaselineT)]
    [InlineData(AsicForm.Xades, true, SignatureLevel.BaselineLT)]
    [InlineData(AsicForm.Cades, false, SignatureLevel.BaselineLTA)]
    [InlineData(AsicForm.Cades, true, SignatureLevel.BaselineT)]
    public async Task Value_ThatCameBack_MakesTheContainer(
        AsicForm form,
        bool simple,
        SignatureLevel level
    )
    {
        var options = Options(Authority.Person, level) with { Form = form, Simple = simple };
        var prepared = AsicSigner.Prepare(
            simple ? Files[..1] : Files,
            SignatureAlgorithm.EcdsaSha256,
            options
        );
        prepared.Refusal.ShouldBeNull();
        prepared.Value!.Digest().ShouldBe(SHA256.HashData(prepared.Value.ToBeSigned.Span));

        var container = await AsicSigner.CompleteAsync(
            prepared.Value,
            Authority.Person.Key.Sign(prepared.Value.ToBeSigned.Span),
            options
        );

        container.Refusal.ShouldBeNull();
        var signature = (
            await Authority.CheckAsync(container.Value!)
        ).Signatures.ShouldHaveSingleItem();
        signature.Indication.ShouldBe(Indication.TotalPassed, signature.Sentence.En);
        signature.Level.ShouldBe(level);
        signature.Clean.ShouldBeTrue();
    }

    [Theory]
    [InlineData(AsicForm.Xades, false)]
    [InlineData(AsicForm.Cades, false)]
    [InlineData(AsicForm.Cades, true)]
    public async Task SecondSigner_FromElsewhere_LeavesTheFirst(AsicForm form, bool simple)
    {
        var first = await AsicSigner.SignAsync(
            simple ? Files[..1] : Files,
            Authority.Person.Key,
            Options(Authority.Person, SignatureLevel.BaselineT) with
            {
                Form = form,
                Simple = simple,
            }
        );
        var options = Options(Authority.Organisation, SignatureLevel.BaselineT);
        var prepared = AsicSigner.PrepareToAdd(first.Value!, SignatureAlgorithm.RsaSha256, options);

        var both = await AsicSigner.CompleteAsync(
            prepared.Value!,
            Authority.Organisation.Key.Sign(prepared.Value!.ToBeSigned.Span),
            options
        );

        var report = await Authority.CheckAsync(both.Value!);
        report.Signatures.Count.ShouldBe(2);
        report.Conclusion.ShouldBe(Conclusion.TotalPassed);
    }

    [Theory]
    [InlineData(AsicForm.Xades)]
    [InlineData(AsicForm.Cades)]
    public async Task Value_OfAnotherKey_NeverLeaves(AsicForm form)
    {
        var options = Options(Authority.Person, SignatureLevel.BaselineB) with { Form = form };
        var prepared = AsicSigner.Prepare(Files, SignatureAlgorithm.EcdsaSha256, options);

        var result = await AsicSigner.CompleteAsync(
            prepared.Value!,
            Authority.Device.Key.Sign(prepared.Value!.ToBeSigned.Span),
            options
        );

        result.Refusal!.Code.ShouldBe("SIGNATURE_VALUE_WRONG");
    }

    [Theory]
    [InlineData(AsicForm.Xades)]
    [InlineData(AsicForm.Cades)]
    public void Certificate_OutOfValidity_IsRefusedBeforeAnythingGoesOut(AsicForm form) =>
        AsicSigner
            .Prepare(
                Files,
                SignatureAlgorithm.EcdsaSha256,
                Options(Authority.Person, SignatureLevel.BaselineB) with
                {
                    Form = form,
                    At = Authority.Person.Certificate.Validity.NotAfter.AddDays(1),
                }
            )
            .Refusal!.Code.ShouldBe("CERTIFICATE_OUT_OF_VALIDITY");

    private AsicSigningOptions Options(TestSigner signer, SignatureLevel level) =>
        new()
        {
            Certificates = signer.Chain,
            At = Authority.Clock.AddMinutes(-1),
            Level = level,
            Timestamps = Authority,
            Evidence = Authority,
        };
}
