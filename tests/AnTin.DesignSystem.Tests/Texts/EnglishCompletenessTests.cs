using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AnTin.DesignSystem.Tests.Texts;

/// <summary>Vietnamese first, English complete: every sentence that a page or a page model asks for has an English one.</summary>
public sealed partial class EnglishCompletenessTests
{
    [Fact]
    public void EveryKey_OfPagesAndPageModels_HasEnglish()
    {
        var english = AllEnglish().ToHashSet(StringComparer.Ordinal);

        var missing = Used().Where(u => !english.Contains(u.Key)).ToList();

        missing
            .Select(m => $"{m.File}: {m.Key}")
            .ShouldBeEmpty("Write the English sentence into the en.json beside the page.");
    }

    [Fact]
    public void EveryVietnameseWord_OfAPage_IsAskedForAsAText()
    {
        var raw = OfTheCounterAndTheDesk("*.cshtml")
            .SelectMany(file =>
                Vietnamese()
                    .Matches(WithoutTexts(file))
                    .Select(m => $"{Path.GetRelativePath(SourceTree.Root, file)}: {m.Value}")
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();

        raw.ShouldBeEmpty("Readers of English would meet it untranslated: write @T[…] around it.");
    }

    [Fact]
    public void EveryKey_ThatAModelPassesOn_HasEnglish()
    {
        var english = AllEnglish().ToHashSet(StringComparer.Ordinal);

        var missing = OfTheCounterAndTheDesk("*.cs")
            .SelectMany(file =>
                Literal()
                    .Matches(WithoutTexts(file))
                    .Select(m => (file, Key: m.Groups["key"].Value))
            )
            .Where(m => Vietnamese().IsMatch(m.Key) && !english.Contains(m.Key))
            .Select(m => $"{Path.GetRelativePath(SourceTree.Root, m.file)}: {m.Key}")
            .Distinct(StringComparer.Ordinal)
            .ToList();

        missing.ShouldBeEmpty("Write the English sentence, or say it as a Sentence with both.");
    }

    [Fact]
    public void EveryEnglishText_IsStillUsed()
    {
        var sources = string.Join('\n', Sources().Select(File.ReadAllText))
            .Normalize(NormalizationForm.FormC);

        var unused = AllEnglish()
            .Where(k =>
                !sources.Contains(
                    '"' + k.Replace("\"", "\\\"", StringComparison.Ordinal) + '"',
                    StringComparison.Ordinal
                )
            )
            .ToList();

        unused.ShouldBeEmpty("Take the sentence out of the en.json: no page says it any more.");
    }

    [Fact]
    public void OneSentence_HasOneEnglish_InTheWholeSite()
    {
        var differing = Pairs()
            .GroupBy(p => p.Key, p => p.Value, StringComparer.Ordinal)
            .Where(g => g.Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(" | ", g.Distinct(StringComparer.Ordinal))}")
            .ToList();

        differing.ShouldBeEmpty();
    }

    [Fact]
    public void EnglishText_HasTheSamePlaceholders_AsTheVietnamese()
    {
        var differing = Pairs()
            .Where(p => !Holes(p.Key).SetEquals(Holes(p.Value)))
            .Select(p => $"{p.Key} | {p.Value}")
            .ToList();

        differing.ShouldBeEmpty();
    }

    private static HashSet<string> Holes(string text) =>
        [.. Hole().Matches(text).Select(m => m.Groups["n"].Value)];

    private static IEnumerable<(string File, string Key)> Used() =>
        Sources()
            .SelectMany(file =>
                Call()
                    .Matches(File.ReadAllText(file))
                    .Select(m =>
                        (
                            Path.GetRelativePath(SourceTree.Root, file),
                            Regex.Unescape(m.Groups["key"].Value).Normalize(NormalizationForm.FormC)
                        )
                    )
            )
            .Distinct();

    private static IEnumerable<string> OfTheCounterAndTheDesk(string pattern) =>
        SourceTree
            .Files(pattern)
            .Where(file => file.Contains("AnTin.BackOffice") || file.Contains("AnTin.Portal"));

    /// <summary>The source without texts already asked for, comments, and sentences that bring their English along.</summary>
    private static string WithoutTexts(string file) =>
        Both()
            .Replace(
                Comment()
                    .Replace(
                        Call()
                            .Replace(File.ReadAllText(file).Normalize(NormalizationForm.FormC), ""),
                        ""
                    ),
                ""
            );

    private static IEnumerable<string> Sources() =>
        SourceTree.Files("*.cshtml").Concat(SourceTree.Files("*.cs"));

    private static IEnumerable<string> AllEnglish() => Pairs().Select(p => p.Key);

    private static IEnumerable<KeyValuePair<string, string>> Pairs() =>
        SourceTree
            .Files("en.json")
            .SelectMany(f =>
                JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!
            )
            .Select(p => KeyValuePair.Create(p.Key.Normalize(NormalizationForm.FormC), p.Value));

    // @T["…"] in pages, texts["…"] in models, T["…"] inside expressions.
    [GeneratedRegex(
        """\b(?:T|texts|Texts)\[\s*"(?<key>(?:[^"\\]|\\.)*)"\s*[,\]]""",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Call();

    [GeneratedRegex(
        """@\*.*?\*@|<!--.*?-->|(?<!:)//[^\n]*""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        5000
    )]
    private static partial Regex Comment();

    // new Sentence("…", "…"), new("…", "…"), Pick("…", "…"): Vietnamese and English side by side.
    [GeneratedRegex(
        """\(\s*\$?"(?:[^"\\]|\\.)*"\s*,\s*\$?"(?:[^"\\]|\\.)*"\s*\)""",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Both();

    [GeneratedRegex(@"""(?<key>(?:[^""\\\n]|\\.)*)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Literal();

    [GeneratedRegex(
        "[\\w ]*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ][\\w ]*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"\{(?<n>\d)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hole();
}
