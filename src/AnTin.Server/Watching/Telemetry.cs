using AnTin.Platform.Watching;
using AnTin.Server.Settings;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AnTin.Server.Watching;

/// <summary>
/// Figures and traces, gathered by OpenTelemetry where somebody wants them: the platform's own of HTTP, runtime and
/// database driver, and those of the rooms (<c>AnTin.*</c>).
/// </summary>
internal static class Telemetry
{
    private static readonly string[] Meters =
    [
        "AnTin.*",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql",
        "System.Runtime",
    ];

    private static readonly string[] Sources = ["AnTin.*", "Npgsql"];

    public static void AddTo(IServiceCollection services, AnTinSettings settings, string version)
    {
        var watching = settings.Watching;
        if (watching.Listen.Length == 0 && watching.Collector.Length == 0)
        {
            return;
        }

        services.AddSingleton<GaugeReader>();
        services.AddHostedService(provider => provider.GetRequiredService<GaugeReader>());
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("antin", serviceVersion: version))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                if (watching.Listen.Length > 0)
                {
                    metrics.AddPrometheusExporter();
                }

                if (watching.Collector.Length > 0)
                {
                    metrics.AddOtlpExporter(otlp => Send(otlp, watching.Collector, "v1/metrics"));
                }
            });
        if (watching.Collector.Length > 0)
        {
            telemetry.WithTracing(tracing =>
                tracing
                    .AddSource(Sources)
                    .AddAspNetCoreInstrumentation()
                    .AddProcessor(new WithoutPersonalData())
                    .AddOtlpExporter(otlp => Send(otlp, watching.Collector, "v1/traces"))
            );
        }
    }

    private static void Send(OtlpExporterOptions otlp, string collector, string path)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri($"{collector.TrimEnd('/')}/{path}");
    }
}
