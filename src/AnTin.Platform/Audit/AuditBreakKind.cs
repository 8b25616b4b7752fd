namespace AnTin.Platform.Audit;

/// <summary>How a line of the log betrays a change.</summary>
public enum AuditBreakKind
{
    /// <summary>The lines before this one are gone, or one was put in: the numbers do not follow.</summary>
    LinesMissing,

    /// <summary>The line does not carry the hash of the line before it.</summary>
    NotLinked,

    /// <summary>The line is not what was hashed when it was written.</summary>
    Changed,
}
