using System.Text.Json;
using AnTin.Signatures.Reports.Revisions;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>The member <c>timeline</c> of the JSON report; it is left out where there are no revisions to tell of.</summary>
internal static class TimelineJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<RevisionReport> timeline)
    {
        if (timeline.Count == 0)
        {
            return;
        }

        json.WriteStartArray("timeline");
        foreach (var revision in timeline)
        {
            WriteRevision(json, revision);
        }

        json.WriteEndArray();
    }

    /// <summary><c>original</c>, <c>document-timestamp</c>, <c>suspicious-change</c>…</summary>
    public static string NameOf(RevisionKind kind) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static void WriteRevision(Utf8JsonWriter json, RevisionReport revision)
    {
        json.WriteStartObject();
        json.WriteNumber("revision", revision.Number);
        json.WriteNumber("start", revision.Start);
        json.WriteNumber("end", revision.End);
        json.WriteStartArray("kinds");
        foreach (var kind in revision.Kinds)
        {
            json.WriteStringValue(NameOf(kind));
        }

        json.WriteEndArray();
        WriteSignatures(json, revision);
        json.WriteStartArray("coveredBy");
        foreach (var field in revision.CoveredBy)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
        WriteChanges(json, "allowed", revision.Allowed);
        WriteChanges(json, "suspicious", revision.Suspicious);
        json.WriteBoolean("compared", revision.WasCompared);
        json.WriteEndObject();
    }

    private static void WriteSignatures(Utf8JsonWriter json, RevisionReport revision)
    {
        json.WriteStartArray("signatures");
        foreach (var signature in revision.Signatures)
        {
            json.WriteStartObject();
            json.WriteString("field", signature.Field);
            json.WriteBoolean("documentTimestamp", signature.IsDocumentTimestamp);
            json.WriteString("who", signature.Who);
            ReportJson.WriteTime(json, "at", signature.At);
            json.WriteBoolean("timeProven", signature.IsProven);
            json.WriteString("indication", signature.Indication.ToStandardName());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<ChangeReport> changes
    )
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            ReportJson.WriteChange(json, change);
        }

        json.WriteEndArray();
    }
}
