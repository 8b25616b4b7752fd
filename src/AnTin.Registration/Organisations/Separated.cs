using System.Text;

namespace AnTin.Registration.Organisations;

/// <summary>
/// Lines of separated values (RFC 4180): quotes around a value let it hold separators and line ends. The separator is a
/// comma, a semicolon or a tab, whichever the first line has most of: spreadsheets write all three.
/// </summary>
internal sealed class Separated
{
    private readonly List<(int Line, IReadOnlyList<string> Values)> lines = [];
    private readonly StringBuilder value = new();
    private readonly string text;
    private readonly char separator;
    private List<string> values = [];
    private int line = 1;
    private int begun = 1;
    private bool closed;

    private Separated(string text)
    {
        this.text = text;
        separator = SeparatorOf(text);
    }

    /// <summary>Values of each line that is not empty, with the number of the line it begins on, from 1.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="badQuote">
    /// The line on which a quote opens that never closes, or closes in the midst of a value: what follows it cannot be told
    /// apart. Null when every quote is in its place.
    /// </param>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Values)> Read(
        string text,
        out int? badQuote
    )
    {
        var reading = new Separated(text);
        badQuote = reading.ReadAll();
        return reading.lines;
    }

    private int? ReadAll()
    {
        var opened = 1;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '"' && !closed && value.Length == 0)
            {
                opened = line;
                at = EndOfQuoted(at + 1);
                if (at < 0)
                {
                    return opened;
                }
            }
            else if (letter == separator)
            {
                EndValue();
            }
            else if (letter == '\n')
            {
                line++;
                EndLine();
            }
            else if (!closed)
            {
                value.Append(letter);
            }
            else if (!char.IsWhiteSpace(letter))
            {
                return opened;
            }
        }

        EndLine();
        return null;
    }

    /// <summary>Takes what stands between quotes; the place of the closing one, or -1.</summary>
    private int EndOfQuoted(int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                line += text[at] == '\n' ? 1 : 0;
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                value.Append('"');
                at++;
            }
            else
            {
                closed = true;
                return at;
            }
        }

        return -1;
    }

    private void EndValue()
    {
        values.Add(value.ToString().Trim());
        value.Clear();
        closed = false;
    }

    private void EndLine()
    {
        EndValue();
        if (values.Exists(one => one.Length > 0))
        {
            lines.Add((begun, values));
        }

        (values, begun) = ([], line);
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(separator => head.Count(letter => letter == separator));
    }
}
