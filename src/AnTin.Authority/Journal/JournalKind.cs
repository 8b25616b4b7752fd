namespace AnTin.Authority.Journal;

/// <summary>What a journal line stands for.</summary>
public static class JournalKind
{
    public const string Intent = "intent";
    public const string Revocation = "revocation";
    public const string Ceremony = "ceremony";
}
