namespace AnTin.Pki.Lints;

/// <summary>One rule about something that is to be signed; one file each, with the citation it stands on.</summary>
/// <typeparam name="T">What the rule is about, with everything it is compared to.</typeparam>
public abstract class Lint<T>
{
    public string Name => GetType().Name;

    /// <summary>RFC and section, or the number of a design rule.</summary>
    public abstract string Source { get; }

    public virtual LintSeverity Severity => LintSeverity.Error;

    /// <summary>A sentence for everything that is wrong; none when the rule is kept or does not apply.</summary>
    public abstract IEnumerable<string> Check(T subject);

    internal IEnumerable<LintFinding> Run(T subject) =>
        Check(subject).Select(message => new LintFinding(Name, Severity, Source, message));
}
