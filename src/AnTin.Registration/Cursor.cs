using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AnTin.Platform.Database;

namespace AnTin.Registration;

/// <summary>Where a list goes on: the sort key and id of the last item shown.</summary>
internal static class Cursor
{
    private const char Separator = '\n';

    public static string Write(params string[] parts) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, parts)));

    public static string Write(DateTimeOffset at, Guid id) =>
        Write(Instant.ToMicroseconds(at).ToString(CultureInfo.InvariantCulture), id.ToString("N"));

    /// <summary>Null for no cursor or one that is not of ours: the list then begins at its beginning.</summary>
    public static string[]? Read(string? cursor, int parts)
    {
        if (string.IsNullOrEmpty(cursor) || cursor.Length > 1000 || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
        return read.Length == parts ? read : null;
    }

    public static (DateTimeOffset At, Guid Id)? ReadInstant(string? cursor) =>
        Read(cursor, 2) is { } parts
        && long.TryParse(
            parts[0],
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var at
        )
        && Guid.TryParseExact(parts[1], "N", out var id)
            ? (Instant.FromMicroseconds(at), id)
            : null;

    /// <summary>Cuts one item too many into a page with a cursor.</summary>
    public static Page<T> Cut<T>(List<T> oneMore, int size, Func<T, string> cursorOf)
    {
        if (oneMore.Count <= size)
        {
            return new Page<T>(oneMore, null);
        }

        var items = oneMore.GetRange(0, size);
        return new Page<T>(items, cursorOf(items[^1]));
    }
}
