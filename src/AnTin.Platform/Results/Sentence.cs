namespace AnTin.Platform.Results;

/// <summary>One sentence for people, in both languages of the service; Vietnamese is what the law's forms say.</summary>
public sealed record Sentence(string Vietnamese, string English)
{
    public override string ToString() => Vietnamese;
}
