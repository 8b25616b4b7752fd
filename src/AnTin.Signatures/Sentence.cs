namespace AnTin.Signatures;

/// <summary>One thought in both languages; no full stop at the end, so that it can stand in a list or a line.</summary>
public sealed record Sentence(string Vi, string En)
{
    /// <summary>Nothing, in both languages.</summary>
    public static readonly Sentence Empty = new("", "");

    /// <summary>Adds another thought after a separator, in both languages alike.</summary>
    public Sentence Then(string between, Sentence next) =>
        new($"{Vi}{between}{next.Vi}", $"{En}{between}{next.En}");

    /// <summary>The text in <c>en</c>; for any other language in Vietnamese.</summary>
    public string In(string language) =>
        string.Equals(language, "en", StringComparison.OrdinalIgnoreCase) ? En : Vi;

    public override string ToString() => Vi;
}
