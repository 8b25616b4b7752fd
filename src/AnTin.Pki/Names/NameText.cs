using System.Diagnostics.CodeAnalysis;
using System.Text;
using AnTin.Pki.Der;

namespace AnTin.Pki.Names;

/// <summary>Names as text, both ways (RFC 4514); text runs from the last RDN to the first.</summary>
internal static class NameText
{
    private const string MustEscape = "\"+,;<>\\";

    /// <summary>RFC 4514 §3 names these; every other kind is written by its dotted identifier.</summary>
    private static readonly HashSet<string> NamesOfRfc4514 =
    [
        "CN",
        "L",
        "ST",
        "O",
        "OU",
        "C",
        "STREET",
        "DC",
        "UID",
    ];

    public static string Display(DistinguishedName name) =>
        Join(name, ", ", static one => $"{one.Type.ShortName}={Escape(one.Value, one.IsText)}");

    public static string Rfc4514(DistinguishedName name) => Join(name, ",", Rfc4514);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out List<NameAttribute>? attributes
    )
    {
        attributes = [];
        foreach (var part in Split(text ?? ""))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var type = equals > 0 ? AttributeType.Find(part[..equals]) : null;
            if (type is null || !TryUnescape(part[(equals + 1)..], out var value))
            {
                attributes = null;
                return false;
            }

            attributes.Insert(0, new NameAttribute(type, value));
        }

        return attributes.Count > 0;
    }

    private static string Join(
        DistinguishedName name,
        string separator,
        Func<NameAttribute, string> format
    ) =>
        string.Join(
            separator,
            name.Rdns.Reverse().Select(rdn => string.Join("+", rdn.Attributes.Select(format)))
        );

    private static string Rfc4514(NameAttribute one)
    {
        if (NamesOfRfc4514.Contains(one.Type.ShortName) && one.IsText)
        {
            return $"{one.Type.ShortName}={Escape(one.Value, isText: true)}";
        }

        using var writer = new DerWriter(64);
        if (one.RawValue.IsEmpty)
        {
            writer.Text(one.StringTag, one.Value);
        }
        else
        {
            writer.Raw(one.RawValue.Span);
        }

        return $"{one.Type.Identifier.Dotted}=#{Convert.ToHexStringLower(writer.Written)}";
    }

    /// <summary>RFC 4514 §2.4.</summary>
    private static string Escape(string value, bool isText)
    {
        if (!isText)
        {
            return value;
        }

        var escaped = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var atEnds =
                (i == 0 && value[i] is ' ' or '#') || (i == value.Length - 1 && value[i] == ' ');
            if (value[i] == '\0')
            {
                escaped.Append("\\00");
                continue;
            }

            if (atEnds || MustEscape.Contains(value[i], StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(value[i]);
        }

        return escaped.ToString();
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '\\')
            {
                i++;
            }
            else if (i == text.Length || text[i] is ',' or ';')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        if (start <= text.Length - 1)
        {
            yield return text[start..];
        }
    }

    private static bool TryUnescape(string text, [NotNullWhen(true)] out string? value)
    {
        value = null;
        var octets = new List<byte>(text.Length);
        var trimmed = TrimUnescaped(text);
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (trimmed[i] != '\\')
            {
                var length = char.IsHighSurrogate(trimmed[i]) && i + 1 < trimmed.Length ? 2 : 1;
                octets.AddRange(Encoding.UTF8.GetBytes(trimmed.Substring(i, length)));
                i += length - 1;
            }
            else if (i + 1 >= trimmed.Length)
            {
                return false;
            }
            else if (
                i + 2 < trimmed.Length
                && char.IsAsciiHexDigit(trimmed[i + 1])
                && char.IsAsciiHexDigit(trimmed[i + 2])
            )
            {
                octets.Add(Convert.ToByte(trimmed.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                octets.AddRange(Encoding.UTF8.GetBytes(trimmed.Substring(++i, 1)));
            }
        }

        value = Encoding.UTF8.GetString([.. octets]);
        return true;
    }

    private static string TrimUnescaped(string text)
    {
        var start = text.TrimStart(' ');
        var end = start.TrimEnd(' ');
        return end.EndsWith('\\') && end.Length < start.Length ? end + " " : end;
    }
}
