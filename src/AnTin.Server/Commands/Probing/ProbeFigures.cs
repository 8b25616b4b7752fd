using AnTin.Authority.Probing;

namespace AnTin.Server.Commands.Probing;

/// <summary>The findings as figures for Prometheus.</summary>
internal static class ProbeFigures
{
    public static string Write(IReadOnlyList<ProbeFinding> findings, DateTimeOffset at)
    {
        var text = new PrometheusText();
        text.Family("antin_probe_run_seconds", "gauge", "When the probe ran, Unix time.")
            .Sample("antin_probe_run_seconds", Unix(at)!.Value);
        Write(
            "antin_probe_state",
            "0 good, 1 alarm, 2 could not be asked.",
            one => (double)one.Verdict
        );
        Write("antin_probe_crl_number", "cRLNumber.", one => one.Number);
        Write("antin_probe_this_update_seconds", "thisUpdate.", one => Unix(one.ThisUpdate));
        Write("antin_probe_next_update_seconds", "nextUpdate.", one => Unix(one.NextUpdate));
        Write(
            "antin_probe_life_over_ratio",
            "Part of the life that is over; renewed at 0.5, alarm at 0.6.",
            one => one.LifeOver
        );
        Write(
            "antin_probe_clock_offset_seconds",
            "Clock of the time-stamp unit less the probe's own.",
            one => one.ClockOffset?.TotalSeconds
        );
        Write(
            "antin_probe_duration_seconds",
            "From question to answer.",
            one => one.Took.TotalSeconds
        );
        return text.ToString();

        void Write(string name, string help, Func<ProbeFinding, double?> figure)
        {
            text.Family(name, "gauge", help);
            foreach (var one in findings)
            {
                if (figure(one) is { } value)
                {
                    text.Sample(name, value, ("check", one.Check), ("target", one.Target));
                }
            }
        }
    }

    private static double? Unix(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds() / 1000d;
}
