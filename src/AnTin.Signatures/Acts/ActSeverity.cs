namespace AnTin.Signatures.Acts;

/// <summary>How much a finding weighs.</summary>
public enum ActSeverity
{
    /// <summary>Said; nothing is stopped.</summary>
    Warning,

    /// <summary>Stops the act unless <see cref="ActSettings.Waived"/> names its code: the agency's own order of work.</summary>
    Waivable,

    /// <summary>Stops the act.</summary>
    Refusal,
}
