using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnTin.Authority.Probing;

namespace AnTin.Server.Commands.Probing;

/// <summary>The findings for programs.</summary>
internal static class ProbeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(IReadOnlyList<ProbeFinding> findings, DateTimeOffset at) =>
        JsonSerializer.Serialize(
            new
            {
                At = at,
                Findings = findings.Select(one => new
                {
                    one.Check,
                    one.Target,
                    one.Verdict,
                    one.Says.Vietnamese,
                    one.Says.English,
                    one.Number,
                    one.ThisUpdate,
                    one.NextUpdate,
                    one.LifeOver,
                    ClockOffsetSeconds = one.ClockOffset?.TotalSeconds,
                    TookSeconds = one.Took.TotalSeconds,
                }),
            },
            Options
        ) + Environment.NewLine;
}
