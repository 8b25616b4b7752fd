using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Shadow attacks (hide, replace, hide and replace), evil annotations, swapped fonts, scripts: each change after the
/// signature is named by its rule.
/// </summary>
public sealed class ShadowTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private TestAuthority Authority => fixture.Authority;

    private static IEnumerable<ShadowAttack> Attacks => PageAttacks.All.Concat(FormAttacks.All);

    public static TheoryData<string> Names() => [.. Attacks.Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Change_AfterTheSignature_IsNamedAndNeverClean(string name)
    {
        var attack = Attacks.Single(one => one.Name == name);
        var signed = await Authority.SignAsync(
            RichDocument.Bytes(),
            change: options => options with { Field = "Leader" }
        );

        var signature = await Authority.OnlySignatureAsync(
            TestDocuments.Update(signed, attack.Change)
        );

        signature.Clean.ShouldBeFalse();
        signature.Has(FindingCatalogue.EditedAfterSigning).ShouldBeTrue();
        signature
            .Changes.Select(change => change.Rule)
            .ShouldContain(rule => rule.StartsWith(attack.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Document_WithAllOfIt_IsCleanWhileNobodyTouchesIt()
    {
        var signed = await Authority.SignAsync(
            RichDocument.Bytes(),
            change: options => options with { Field = "Leader" }
        );
        var twice = await Authority.SignAsync(signed, Authority.Organisation);

        (await Authority.CheckAsync(twice)).Signatures.ShouldAllBe(one => one.Clean);
    }
}
