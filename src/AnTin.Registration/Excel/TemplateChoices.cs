namespace AnTin.Registration.Excel;

/// <param name="Provinces">Short names in dictionary order.</param>
/// <param name="Levels">Names by level, level 1 first.</param>
internal sealed record TemplateChoices(
    IReadOnlyList<string> Provinces,
    IReadOnlyList<IReadOnlyList<string>> Levels
);
