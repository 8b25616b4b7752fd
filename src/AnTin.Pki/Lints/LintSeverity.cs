namespace AnTin.Pki.Lints;

/// <summary>How much a finding weighs.</summary>
public enum LintSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Notice,

    /// <summary>Some software may stumble over it; does not stop issuance.</summary>
    Warning,

    /// <summary>Stops issuance (T9).</summary>
    Error,
}
