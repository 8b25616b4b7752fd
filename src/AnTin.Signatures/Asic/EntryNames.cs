using System.Globalization;
using System.Text;

namespace AnTin.Signatures.Asic;

/// <summary>
/// Names of entries as systems tell them apart that unpack them. What one of them takes for the same, or puts elsewhere,
/// would not be the file that was checked.
/// </summary>
internal sealed class EntryNames
{
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>A relative path with slashes that stays inside.</summary>
    public static bool IsPlain(string name) =>
        name.IndexOfAny(['\\', ':', '\0']) < 0
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>Null where the name is unlike all before it.</summary>
    public string? FindFault(string name)
    {
        if (!IsPlain(name))
        {
            return $"the name {name} leads out of it";
        }

        if (
            name.EnumerateRunes().Any(IsUnseen)
            || name.Split('/').Any(part => part[^1] is ' ' or '.')
        )
        {
            return "a name has characters that nobody sees";
        }

        var folded = Fold(name);
        if (!files.Add(folded) || folders.Contains(folded))
        {
            return $"two entries bear the name {name}";
        }

        for (
            var slash = folded.LastIndexOf('/');
            slash > 0;
            slash = folded.LastIndexOf('/', slash - 1)
        )
        {
            folders.Add(folded[..slash]);
            if (files.Contains(folded[..slash]))
            {
                return $"two entries bear the name {name[..Math.Min(slash, name.Length)]}";
            }
        }

        return null;
    }

    /// <summary>Some systems know no case, others write accents composed or apart (Unicode annex 15).</summary>
    private static string Fold(string name) =>
        name.Normalize(NormalizationForm.FormC)
            .ToUpperInvariant()
            .Normalize(NormalizationForm.FormC);

    /// <summary>Marks of direction (Unicode annex 9) turn a name about; Windows drops blanks and dots at an end.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
        || rune == Rune.ReplacementChar;
}
