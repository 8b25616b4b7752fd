using System.Globalization;
using System.Text;

namespace AnTin.Pdf.Text;

/// <summary>
/// Text without case and accents, each letter knowing where it came from: "Hoà", "Hòa" and "HOÀ" are one name, whatever
/// the keyboard that typed it.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<int> origins;

    private FoldedText(string text, List<int> origins)
    {
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }

    public static FoldedText Of(string text)
    {
        var folded = new StringBuilder();
        var from = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var character in Decomposed(text[i]))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                {
                    folded.Append(character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character));
                    from.Add(i);
                }
            }
        }

        return new FoldedText(folded.ToString(), from);
    }

    /// <summary>The stretch of the original text that folded to this one.</summary>
    public (int Start, int Length) Original(int start, int length) =>
        (origins[start], origins[start + length - 1] - origins[start] + 1);

    private static string Decomposed(char character) =>
        char.IsSurrogate(character)
            ? character.ToString()
            : character.ToString().Normalize(NormalizationForm.FormD);
}
