using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;

namespace AnTin.Signatures.Changes;

/// <summary>The words of the signed pages, each page read once for all looks that may lie over it.</summary>
internal sealed class SignedText(PdfRevision signed)
{
    /// <summary>Looks at one letter for all looks of one comparison; over it nothing is known to be uncovered.</summary>
    private const long MostSteps = 50_000_000;

    private readonly Dictionary<int, ShownLetters> pages = [];
    private readonly Dictionary<int, ShownLetters> contents = [];
    private long steps;

    /// <summary>The middle of a letter or digit lies within one of the places, or nobody can say.</summary>
    public bool StandsIn(int page, IReadOnlyList<PdfRectangle> places)
    {
        if (places.Count == 0)
        {
            return false;
        }

        if (!pages.TryGetValue(page, out var letters))
        {
            letters = ShownLetters.Read(signed, signed.Pages[page]);
            pages.Add(page, letters);
        }

        var all = new PdfRectangle(
            places.Min(place => place.Left),
            places.Min(place => place.Bottom),
            places.Max(place => place.Right),
            places.Max(place => place.Top)
        );
        steps += letters.Areas.Count;
        foreach (var letter in letters.Areas)
        {
            if (steps > MostSteps)
            {
                return true;
            }

            if (IsInside(letter, all))
            {
                steps += places.Count;
                if (places.Any(place => IsInside(letter, place)))
                {
                    return true;
                }
            }
        }

        return !letters.IsWhole;
    }

    /// <summary>How many letters and digits, or digits alone, of the page's own content lie within one of the places.</summary>
    public int CountOnPage(int page, IReadOnlyList<PdfRectangle> places, bool digitsAlone = false)
    {
        if (places.Count == 0)
        {
            return 0;
        }

        if (!contents.TryGetValue(page, out var letters))
        {
            letters = ShownLetters.ReadContent(signed, signed.Pages[page]);
            contents.Add(page, letters);
        }

        var counted = digitsAlone ? letters.Digits : letters.Areas;
        steps += (long)counted.Count * places.Count;
        return steps > MostSteps || !letters.IsWhole
            ? int.MaxValue
            : counted.Count(letter => places.Any(place => IsInside(letter, place)));
    }

    private static bool IsInside(PdfRectangle letter, PdfRectangle place)
    {
        var (x, y) = ((letter.Left + letter.Right) / 2, (letter.Bottom + letter.Top) / 2);
        return x > place.Left && x < place.Right && y > place.Bottom && y < place.Top;
    }
}
