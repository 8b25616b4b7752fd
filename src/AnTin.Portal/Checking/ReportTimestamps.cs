using AnTin.Platform.Evidence;
using AnTin.Signatures.Evidence;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Checking;

/// <summary>The time-stamp service for printed reports.</summary>
public sealed class ReportTimestamps(IOptions<CheckerOptions> options, IHttpClientFactory http)
{
    public const string HttpName = "report-stamps";

    /// <summary>Null where none is configured; printed reports then say that they bear no stamp.</summary>
    public ITimestampSource? Source() =>
        Uri.TryCreate(options.Value.TimestampAddress, UriKind.Absolute, out var address)
            ? new HttpTimestampSource(http.CreateClient(HttpName), address)
            : null;
}
