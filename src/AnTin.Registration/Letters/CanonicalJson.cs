using System.Globalization;
using System.Text;

namespace AnTin.Registration.Letters;

/// <summary>
/// JSON of one possible form (RFC 8785): keys sorted by code unit, no white space, only what must be escaped is escaped.
/// Equal content gives equal bytes, so its digest can be compared. Only what a list needs: objects, arrays, strings,
/// whole numbers.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Write(object value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, object value)
    {
        switch (value)
        {
            case string words:
                AppendText(text, words);
                break;
            case int number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object> members:
                AppendAll(
                    text,
                    '{',
                    '}',
                    members.OrderBy(member => member.Key, StringComparer.Ordinal),
                    member =>
                    {
                        AppendText(text, member.Key);
                        text.Append(':');
                        Append(text, member.Value);
                    }
                );
                break;
            case IEnumerable<object> items:
                AppendAll(text, '[', ']', items, item => Append(text, item));
                break;
            default:
                throw new ArgumentException(
                    $"A value of type {value.GetType().Name} has no canonical form.",
                    nameof(value)
                );
        }
    }

    private static void AppendAll<T>(
        StringBuilder text,
        char open,
        char close,
        IEnumerable<T> items,
        Action<T> append
    )
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            append(item);
        }

        text.Append(close);
    }

    /// <summary>RFC 8785, 3.2.2.2.</summary>
    private static void AppendText(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var character in words.Normalize(NormalizationForm.FormC))
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
