using AnTin.Pki.Lints.OfCrls;

namespace AnTin.Pki.Lints;

/// <summary>Runs every rule over a CRL before it is published (T9, T11).</summary>
public static class CrlLinter
{
    public static IReadOnlyList<Lint<CrlUnderLint>> Lints { get; } =
    [
        new CrlIsCanonical(),
        new CrlIsOfItsIssuer(),
        new CrlAlgorithmIsCurrent(),
        new CrlNumberGrows(),
        new CrlTimesAreInOrder(),
        new CrlEntriesAreSound(),
        new CrlForgetsNobody(),
        new CrlScopeIsCritical(),
        new DeltaFollowsItsBase(),
    ];

    public static IReadOnlyList<LintFinding> Run(CrlUnderLint subject) =>
        [.. Lints.SelectMany(lint => lint.Run(subject))];
}
