namespace AnTin.Platform.Results;

/// <summary>
/// A procedure's "no" that the reader can mend: it says what is wrong, where, by which article, and what to do next.
/// </summary>
/// <param name="Code">Stable, searchable by support staff, e.g. <c>REG-ROW-MAILBOX</c>.</param>
/// <param name="Message">What is wrong.</param>
public sealed record Refusal(string Code, Sentence Message)
{
    /// <summary>The form field the refusal belongs to, as the page names it; null when it concerns the whole.</summary>
    public string? Field { get; init; }

    /// <summary>The article, e.g. "Nghị định 68/2024/NĐ-CP, Điều 17 khoản 2".</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What the reader does now.</summary>
    public Sentence? NextStep { get; init; }

    /// <summary>Figures behind the sentence ("rows" → "4"), without personal data.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }
}
