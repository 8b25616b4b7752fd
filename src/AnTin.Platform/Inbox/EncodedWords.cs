using System.Text;
using System.Text.RegularExpressions;

namespace AnTin.Platform.Inbox;

/// <summary>Header text in other alphabets (RFC 2047): <c>=?utf-8?B?…?=</c>.</summary>
internal static partial class EncodedWords
{
    public static string Decode(string header)
    {
        // §6.2: white space between two encoded words is not shown.
        var joined = Between().Replace(header, "?=");
        return Word().Replace(joined, DecodeWord);
    }

    /// <summary>UTF-8 unless the name says another charset that is always there.</summary>
    public static Encoding CharsetOf(string name) =>
        name.Trim('"').ToUpperInvariant() switch
        {
            "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
            "UTF-16" => Encoding.Unicode,
            _ => Encoding.UTF8,
        };

    private static string DecodeWord(Match word)
    {
        var content = word.Groups["content"].Value;
        var bytes = word.Groups["encoding"].Value is "B" or "b"
            ? TransferDecoding.Base64(content)
            : TransferDecoding.QuotedPrintable(content.Replace('_', ' '));
        return CharsetOf(word.Groups["charset"].Value).GetString(bytes);
    }

    [GeneratedRegex(@"\?=\s+(?==\?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"=\?(?<charset>[^?\s]{1,40})\?(?<encoding>[bBqQ])\?(?<content>[^?\s]*)\?=",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Word();
}
