using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Shadow attacks in two acts: what was put into the document before it was signed, where the signer does not see it, is
/// brought out by a later update that looks harmless.
/// </summary>
public sealed class PreparedAttackTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly Dictionary<string, PreparedAttack> Attacks = new(
        PreparedSignatureFields
            .Attacks.Concat(PreparedFormFields.Attacks)
            .Concat(PreparedStructure.Attacks),
        StringComparer.Ordinal
    );

    private static readonly Dictionary<string, PreparedUpdate> Honest = new(
        PreparedSignatureFields
            .Honest.Concat(PreparedFormFields.Honest)
            .Concat(PreparedStructure.Honest),
        StringComparer.Ordinal
    );

    public static TheoryData<string> Names() => [.. Attacks.Keys];

    public static TheoryData<string> Others() => [.. Honest.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Update_ThatBringsOutWhatWasPrepared_IsNamed(string attack)
    {
        var (rule, prepare, apply) = Attacks[attack];

        var signature = await CheckAsync(prepare, apply);

        signature.Clean.ShouldBeFalse();
        signature
            .Changes.Select(change => change.Rule)
            .ShouldContain(one => one.StartsWith(rule, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Update_ThatBringsOutNothing_StaysClean(string update)
    {
        var (prepare, apply) = Honest[update];

        var signature = await CheckAsync(prepare, apply);

        signature.Changes.ShouldBeEmpty();
        signature.Clean.ShouldBeTrue();
    }

    private async Task<SignatureReport> CheckAsync(
        Func<TextEdit, TextEdit> prepare,
        Func<TextEdit, TextEdit> apply
    )
    {
        var signed = await fixture.Authority.SignAsync(
            prepare(new TextEdit(LaterSignatureDocument.Bytes())).ToFile(),
            change: options => options with { Field = "Leader" }
        );
        var report = await fixture.Authority.CheckAsync(apply(new TextEdit(signed)).ToFile());
        return report.Signatures.First(one => one.Field == "Leader");
    }
}
