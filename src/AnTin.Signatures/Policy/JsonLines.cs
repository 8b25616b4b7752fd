using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AnTin.Signatures.Policy;

/// <summary>Finds the line on which a member of a JSON text begins.</summary>
internal static class JsonLines
{
    /// <param name="json">Well-formed; comments are passed over.</param>
    /// <param name="member">As <c>acceptedUntil[0].algorithm</c>.</param>
    /// <returns>From 1; null where the text has no such member.</returns>
    public static int? Find(string json, string member)
    {
        var octets = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(
            octets,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip }
        );

        // Where the reader is: of each open object the name, of each open array the index of the next element.
        var path = new Stack<(string Prefix, int Index)>();
        var name = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var prefix = path.Peek().Prefix;
                var own = reader.GetString()!;
                name = prefix.Length == 0 ? own : $"{prefix}.{own}";
                if (string.Equals(name, member, StringComparison.OrdinalIgnoreCase))
                {
                    return LineOf(octets, reader.TokenStartIndex);
                }

                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                path.Pop();
                continue;
            }

            if (path.TryPop(out var above))
            {
                if (above.Index >= 0)
                {
                    name = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{above.Prefix}[{above.Index}]"
                    );
                    if (string.Equals(name, member, StringComparison.OrdinalIgnoreCase))
                    {
                        return LineOf(octets, reader.TokenStartIndex);
                    }

                    above.Index++;
                }

                path.Push(above);
            }

            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                path.Push((name, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return null;
    }

    private static int LineOf(ReadOnlySpan<byte> octets, long index) =>
        octets[..(int)index].Count((byte)'\n') + 1;
}
