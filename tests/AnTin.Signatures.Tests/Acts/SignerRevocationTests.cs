using AnTin.Pki.Certificates;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Evidence;

namespace AnTin.Signatures.Tests.Acts;

/// <summary>What a signer hears of his own certificate before he signs.</summary>
public sealed class SignerRevocationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Revoked_IsRefused_AlsoWhereTheIssuerIsNotAtHand(bool issuerAtHand)
    {
        using var authority = await TestAuthority.CreateAsync();
        var person = authority.Person;
        authority.Revoke(person.Certificate, TestAuthority.SigningTime.AddDays(-1));

        var finding = await SignerRevocation.AskAsync(
            issuerAtHand ? [person.Certificate, person.Issuer] : [person.Certificate],
            authority,
            authority.Clock
        );

        finding!.Code.ShouldBe("CERTIFICATE_REVOKED");
        finding.Severity.ShouldBe(ActSeverity.Refusal);
    }

    [Fact]
    public async Task Good_HearsNothing()
    {
        using var authority = await TestAuthority.CreateAsync();
        var person = authority.Person;

        (
            await SignerRevocation.AskAsync(
                [person.Certificate, person.Issuer],
                authority,
                authority.Clock
            )
        ).ShouldBeNull();
    }

    [Fact]
    public async Task WhereNobodyAnswers_IsWarned()
    {
        using var authority = await TestAuthority.CreateAsync();
        var person = authority.Person;

        var finding = await SignerRevocation.AskAsync(
            [person.Certificate, person.Issuer],
            new Silence(),
            authority.Clock
        );

        finding!.Code.ShouldBe("REVOCATION_NOT_CHECKED");
        finding.Severity.ShouldBe(ActSeverity.Warning);
    }

    private sealed class Silence : IEvidenceSource
    {
        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> FindIssuersAsync(
            Certificate certificate,
            CancellationToken cancellation = default
        ) => ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([]);

        public ValueTask<RevocationEvidence> FindRevocationAsync(
            Certificate certificate,
            Certificate issuer,
            CancellationToken cancellation = default
        ) => ValueTask.FromResult(RevocationEvidence.None);
    }
}
