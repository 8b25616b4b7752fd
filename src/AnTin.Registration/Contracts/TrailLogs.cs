namespace AnTin.Registration.Contracts;

/// <summary>The logs of an installation.</summary>
public static class TrailLogs
{
    /// <summary>Intents and revocations, from the authority's journal.</summary>
    public const string Certificates = "certificates";

    /// <summary>Acts in registration's own database.</summary>
    public const string Registration = "acts/registration";

    public const string Authority = "acts/authority";

    public const string Signing = "acts/signing";

    /// <summary>Action of an entry that stands for a line of the journal, without the line's kind.</summary>
    public const string Journal = "journal.";

    public const string Intent = Journal + "intent";

    public const string Revocation = Journal + "revocation";
}
