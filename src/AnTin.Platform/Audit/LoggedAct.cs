using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Platform.Transparency.Tiles;

namespace AnTin.Platform.Audit;

/// <summary>
/// A line of the audit log as an entry of the log of acts: the JSON that is forwarded. Of a line too long for an entry the
/// details stay out; its hash covers them all the same.
/// </summary>
public static class LoggedAct
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(AuditEntry entry)
    {
        var line = ForwardedLine.Of(entry);
        var octets = JsonSerializer.SerializeToUtf8Bytes(line, Json);
        return octets.Length <= EntryBundle.LongestEntry
            ? octets
            : JsonSerializer.SerializeToUtf8Bytes(line with { Details = null }, Json);
    }

    /// <summary>Null where the entry is no line of an audit log.</summary>
    public static ForwardedLine? Read(ReadOnlySpan<byte> entry)
    {
        try
        {
            return JsonSerializer.Deserialize<ForwardedLine>(entry, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
