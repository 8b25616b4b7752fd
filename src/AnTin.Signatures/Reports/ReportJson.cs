using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>The report as JSON: the stable shape that <c>antin verify --json</c> and the checker hand out.</summary>
public static class ReportJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>UTF-8 JSON; <paramref name="file"/> is the name to show.</summary>
    public static byte[] Write(ValidationReport report, string file)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            WriteReport(json, report, file);
        }

        return bytes.ToArray();
    }

    /// <summary>The name of the format as written: <c>PAdES</c>, <c>CAdES</c>…</summary>
    public static string NameOf(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Pades => "PAdES",
            DocumentFormat.Cades => "CAdES",
            DocumentFormat.Xades => "XAdES",
            DocumentFormat.Asic => "ASiC",
            DocumentFormat.Jades => "JAdES",
            _ => "unknown",
        };

    private static void WriteReport(Utf8JsonWriter json, ValidationReport report, string file)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("format", NameOf(report.Format));
        json.WriteString("conclusion", report.Conclusion.ToStandardName());
        json.WriteStartArray("signatures");
        foreach (var signature in report.Signatures)
        {
            WriteSignature(json, signature);
        }

        json.WriteEndArray();
        if (report.Findings.Count > 0)
        {
            WriteFindings(json, report.Findings);
        }

        WriteSentence(json, "nextStep", NextSteps.Of(report));
        TimelineJson.Write(json, report.Timeline);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", SeverityOf(finding));
            json.WriteString("vi", finding.Sentence.Vi);
            json.WriteString("en", finding.Sentence.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What it does to the verdict: <c>error</c> fails it, <c>warning</c> leaves it open, <c>information</c> leaves it alone.</summary>
    private static string SeverityOf(Finding finding) =>
        finding.Indication switch
        {
            Indication.TotalFailed => "error",
            Indication.Indeterminate => "warning",
            _ => "information",
        };

    private static void WriteSentence(Utf8JsonWriter json, string name, Sentence sentence)
    {
        json.WriteStartObject(name);
        json.WriteString("vi", sentence.Vi);
        json.WriteString("en", sentence.En);
        json.WriteEndObject();
    }

    private static void WriteSignature(Utf8JsonWriter json, SignatureReport signature)
    {
        json.WriteStartObject();
        json.WriteString("field", signature.Field);
        json.WriteString("signer", signature.Signer?.Name);
        json.WriteString("kind", signature.Kind?.ToString().ToLowerInvariant());
        json.WriteString("role", signature.Role);
        json.WriteString("level", signature.Level?.ToStandardName());
        WriteTime(json, "claimedAt", signature.ClaimedAt);
        WriteTime(json, "stampedAt", signature.StampedAt);
        json.WriteString("indication", signature.Indication.ToStandardName());
        json.WriteString("subIndication", signature.SubIndication?.ToStandardName());
        json.WriteString("integrity", signature.Integrity.ToString().ToLowerInvariant());
        json.WriteString("coverage", signature.Coverage.ToReportName());
        json.WriteStartArray("changes");
        foreach (var change in signature.Changes)
        {
            WriteChange(json, change);
        }

        json.WriteEndArray();
        json.WriteBoolean("clean", signature.Clean);
        WriteSentence(json, "sentences", signature.Sentence);
        WriteFindings(json, signature.Findings);
        WriteSentence(json, "nextStep", NextSteps.Of(signature));
        if (signature.CoveredLength is { } covered)
        {
            json.WriteNumber("coveredLength", covered);
        }

        json.WriteEndObject();
    }

    internal static void WriteChange(Utf8JsonWriter json, ChangeReport change)
    {
        json.WriteStartObject();
        json.WriteString("rule", change.Rule);
        json.WriteString("object", change.Object);
        if (change.Page is { } page)
        {
            json.WriteNumber("page", page);
        }
        else
        {
            json.WriteNull("page");
        }

        json.WriteString("description", change.Description.Vi);
        WriteSentence(json, "sentences", change.Description);
        json.WriteEndObject();
    }

    internal static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } time)
        {
            json.WriteString(
                name,
                time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null)
            );
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
