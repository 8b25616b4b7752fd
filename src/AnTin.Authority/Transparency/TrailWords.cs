using System.Text.Json;
using AnTin.Authority.Journal;
using AnTin.Platform.Audit;

namespace AnTin.Authority.Transparency;

/// <summary>Under which words the entries of the logs are found: the subject of an act, the serial of a certificate.</summary>
internal static class TrailWords
{
    private const string OfCertificate = "certificate/";

    /// <summary>Rooms write a serial with and without leading zeros; here it has none.</summary>
    public static string Serial(string hex) => "serial:" + hex.TrimStart('0').ToUpperInvariant();

    public static IEnumerable<string> OfJournal(ReadOnlyMemory<byte> entry) =>
        CertificatesComparison.Read(entry.Span)
            is { Kind: not JournalKind.Ceremony, Serial: { } serial }
            ? [Serial(serial)]
            : [];

    public static IEnumerable<string> OfActs(ReadOnlyMemory<byte> entry)
    {
        if (LoggedAct.Read(entry.Span) is not { Subject: { } subject } act)
        {
            yield break;
        }

        yield return subject;
        if (subject.StartsWith(OfCertificate, StringComparison.Ordinal))
        {
            yield return Serial(subject[(subject.LastIndexOf('/') + 1)..]);
        }
        else if (act.Action == "credential.bound" && BoundSerial(act.Details) is { } bound)
        {
            yield return Serial(bound);
        }
    }

    private static string? BoundSerial(string? details)
    {
        try
        {
            using var json = JsonDocument.Parse(details ?? "");
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("serial", out var serial)
                ? serial.GetString()
                : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
