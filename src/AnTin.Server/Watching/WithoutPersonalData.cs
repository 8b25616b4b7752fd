using System.Diagnostics;
using OpenTelemetry;

namespace AnTin.Server.Watching;

/// <summary>
/// Takes from traces what tells of people: paths hold one-time links, queries what somebody searched for, statements and
/// faults what was typed. Routes, codes and times stay.
/// </summary>
internal sealed class WithoutPersonalData : BaseProcessor<Activity>
{
    /// <summary>Everything else goes: a tag that a later version of a library adds is not sent before somebody has read it.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "db.operation.name",
        "db.system",
        "db.system.name",
        "error.type",
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.version",
        "otel.status_code",
        "server.port",
        "url.scheme",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Kept.Contains(name))
            {
                data.SetTag(name, null);
            }
        }

        // Events hold the messages of exceptions, and cannot be taken away one by one.
        if (data.Events.Any())
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
