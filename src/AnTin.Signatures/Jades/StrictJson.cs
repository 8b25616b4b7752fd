using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace AnTin.Signatures.Jades;

/// <summary>
/// JSON that every reader reads alike: no member twice (RFC 7515 §4 lets parsers differ there), no comments, no
/// characters that cannot be, bounded in depth and number of parts.
/// </summary>
internal static class StrictJson
{
    /// <summary>Octets.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private const int Deepest = 32;
    private const int MostTokens = 200_000;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = Deepest,
    };

    public static bool TryParse(
        ReadOnlyMemory<byte> text,
        out JsonElement root,
        [NotNullWhen(false)] out string? error
    )
    {
        root = default;
        error = null;
        if (text.Length > Limit || !Utf8.IsValid(text.Span))
        {
            error = text.Length > Limit ? "it is too large" : "it is not UTF-8";
            return false;
        }

        try
        {
            error = FindFault(text.Span);
            if (error is not null)
            {
                return false;
            }

            using var document = JsonDocument.Parse(text, Options);
            root = document.RootElement.Clone();
            return true;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            error = cause.Message;
            return false;
        }
    }

    /// <summary>A walk that holds nothing, before anything is built; half a surrogate pair makes it throw.</summary>
    private static string? FindFault(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Deepest });
        for (var tokens = 0; reader.Read(); tokens++)
        {
            if (tokens == MostTokens)
            {
                return "it has too many parts";
            }

            if (
                reader is
                {
                    TokenType: JsonTokenType.String or JsonTokenType.PropertyName,
                    ValueIsEscaped: true
                }
            )
            {
                reader.GetString();
            }
        }

        return null;
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value
            : null;

    /// <summary>Null where there is none, and where it is no string.</summary>
    public static string? Text(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } one ? one.GetString() : null;

    /// <summary>Empty where it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } one ? one.EnumerateArray() : [];

    /// <summary>The names of an object's members; empty where it is none.</summary>
    public static IEnumerable<string> Names(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().Select(one => one.Name)
            : [];
}
