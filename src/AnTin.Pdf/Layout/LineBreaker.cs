using System.Buffers;

namespace AnTin.Pdf.Layout;

/// <summary>
/// Breaks text into lines. Vietnamese breaks at spaces only; what is longer than a line (a mailbox, an address of a
/// page) breaks after a point, an at sign, a stroke, and where even that does not help, anywhere.
/// </summary>
internal static class LineBreaker
{
    private const double Tolerance = 0.01;

    /// <summary>Letters that a broken word takes to its next line at least: no line says only "vn".</summary>
    private const int ShortestTail = 4;

    private static readonly SearchValues<char> BreakAfter = SearchValues.Create("@./-_=?&");

    /// <summary>Letters that hold together, and the space before them.</summary>
    private sealed class Word
    {
        public List<Fragment> Parts { get; } = [];

        public Fragment? Space { get; set; }

        public bool AfterBreak { get; set; }

        public double Width => Parts.Sum(part => part.Width);
    }

    /// <param name="runs">The text.</param>
    /// <param name="width">Room for every line but the first.</param>
    /// <param name="firstIndent">What the first line has less.</param>
    public static List<TextLine> Break(
        IReadOnlyList<TextRun> runs,
        double width,
        double firstIndent
    )
    {
        var lines = new List<TextLine>();
        var line = new List<Fragment>();
        var used = 0.0;
        double Room() => width - (lines.Count == 0 ? firstIndent : 0);

        void End(bool ofParagraph)
        {
            lines.Add(new TextLine(Joined(line), used, ofParagraph));
            line = [];
            used = 0;
        }

        var waiting = new LinkedList<Word>(Words(runs));
        while (waiting.First?.Value is { } word)
        {
            waiting.RemoveFirst();
            if (word.AfterBreak)
            {
                End(ofParagraph: true);
                word.AfterBreak = false;
            }

            var space = line.Count > 0 ? word.Space : null;
            var needed = word.Width + (space?.Width ?? 0);
            if (used + needed <= Room() + Tolerance)
            {
                if (space is { } gap)
                {
                    line.Add(gap);
                }

                line.AddRange(word.Parts);
                used += needed;
            }
            else if (line.Count > 0)
            {
                End(ofParagraph: false);
                waiting.AddFirst(word);
            }
            else
            {
                var (head, tail) = Split(word, Room());
                line.AddRange(head.Parts);
                used = head.Width;
                if (tail is not null)
                {
                    End(ofParagraph: false);
                    waiting.AddFirst(tail);
                }
            }
        }

        End(ofParagraph: true);
        return lines;
    }

    private static List<Word> Words(IReadOnlyList<TextRun> runs)
    {
        var words = new List<Word>();
        var current = new Word();
        void Close()
        {
            if (current.Parts.Count > 0 || current.AfterBreak)
            {
                words.Add(current);
            }

            current = new Word();
        }

        foreach (var run in runs)
        {
            var text = run.Text;
            var start = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                var isEnd = i == text.Length;
                if (!isEnd && text[i] is not (' ' or '\n'))
                {
                    continue;
                }

                if (i > start)
                {
                    current.Parts.Add(
                        new Fragment(TextMeasure.Printable(text[start..i]), run.Style)
                    );
                }

                start = i + 1;
                if (!isEnd)
                {
                    Close();
                    current.Space = new Fragment(" ", run.Style);
                    current.AfterBreak = text[i] == '\n';
                }
            }
        }

        Close();
        return words;
    }

    private static (Word Head, Word? Tail) Split(Word word, double room)
    {
        var (text, style) = (
            string.Concat(word.Parts.Select(part => part.Text)),
            word.Parts[0].Style
        );
        var fits = 1;
        var preferred = 0;
        for (
            var i = 1;
            i < text.Length
                && TextMeasure.WidthOfPrintable(text.AsSpan(0, i), style) <= room + Tolerance;
            i++
        )
        {
            if (char.IsHighSurrogate(text[i - 1]))
            {
                continue;
            }

            fits = i;
            var leavesEnough = text.Length - i >= ShortestTail;
            preferred = leavesEnough && BreakAfter.Contains(text[i - 1]) ? i : preferred;
        }

        var at = preferred > 0 ? preferred : fits;
        if (at >= text.Length)
        {
            return (word, null);
        }

        var head = new Word { Parts = { new Fragment(text[..at], style) } };
        var tail = new Word { Parts = { new Fragment(text[at..], style) } };
        return (head, tail);
    }

    private static List<Fragment> Joined(List<Fragment> line)
    {
        var joined = new List<Fragment>();
        foreach (var fragment in line)
        {
            if (joined.Count > 0 && joined[^1].Style == fragment.Style)
            {
                joined[^1] = new Fragment(joined[^1].Text + fragment.Text, fragment.Style);
            }
            else
            {
                joined.Add(fragment);
            }
        }

        return joined;
    }
}
