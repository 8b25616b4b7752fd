namespace AnTin.Server.Settings;

/// <summary>The audit logs.</summary>
public sealed record AuditSettings
{
    /// <summary>
    /// Directory on another disk, or a mount of another host, to which every line is copied within seconds. At start a database
    /// that holds less than was copied, or something else, is refused. Empty copies nothing.
    /// </summary>
    public string ForwardTo { get; init; } = "";
}
