namespace AnTin.Pki.Lints;

/// <summary>One thing a lint found.</summary>
/// <param name="Lint">The name of the lint, which is also the name of its file.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Source">What the lint enforces: an RFC with its section, or a design rule.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
public sealed record LintFinding(string Lint, LintSeverity Severity, string Source, string Message)
{
    public override string ToString() => $"{Severity} {Lint} ({Source}): {Message}";
}
