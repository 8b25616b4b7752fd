using System.Text;

namespace AnTin.Registration.Organisations;

/// <summary>
/// Lines of separated values (RFC 4180): quotes around a value let it hold separators and line ends. The separator is a
/// comma, a semicolon or a tab, whichever the first line has most of: spreadsheets write all three.
/// </summary>
internal static class Separated
{
    /// <summary>Values of each line that is not empty, with the number of the line it begins on, from 1.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Values)> Read(string text)
    {
        var separator = SeparatorOf(text);
        var values = new List<string>();
        var value = new StringBuilder();
        var (quoted, line, begun) = (false, 1, 1);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\n')
            {
                line++;
            }

            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                value.Append('"');
                at++;
            }
            else if (letter == '"' && (quoted || value.Length == 0))
            {
                quoted = !quoted;
            }
            else if (quoted || (letter != separator && letter is not ('\n' or '\r')))
            {
                value.Append(letter);
            }
            else if (letter == separator)
            {
                values.Add(Taken(value));
            }
            else if (letter == '\n')
            {
                values.Add(Taken(value));
                if (values.Exists(one => one.Length > 0))
                {
                    yield return (begun, values);
                }

                (values, begun) = ([], line);
            }
        }

        values.Add(Taken(value));
        if (values.Exists(one => one.Length > 0))
        {
            yield return (begun, values);
        }
    }

    private static string Taken(StringBuilder value)
    {
        var taken = value.ToString().Trim();
        value.Clear();
        return taken;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(separator => head.Count(letter => letter == separator));
    }
}
