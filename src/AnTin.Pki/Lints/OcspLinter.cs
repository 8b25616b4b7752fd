using AnTin.Pki.Lints.OfOcspResponses;

namespace AnTin.Pki.Lints;

/// <summary>Runs every rule over an OCSP answer: each new responder's first, and samples after that (T9).</summary>
public static class OcspLinter
{
    public static IReadOnlyList<Lint<OcspUnderLint>> Lints { get; } =
    [
        new OcspIsCanonical(),
        new OcspResponderIsAuthorised(),
        new OcspTimesAreInOrder(),
        new OcspStatusesAreSound(),
    ];

    public static IReadOnlyList<LintFinding> Run(OcspUnderLint subject) =>
        [.. Lints.SelectMany(lint => lint.Run(subject))];
}
