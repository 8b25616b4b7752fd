using AnTin.Pki.Certificates;
using AnTin.Signatures.Validation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Checking;

/// <summary>Believes the authorities whose certificates lie in a folder; reads it anew when a file comes or changes.</summary>
public sealed class FolderTrust(
    IOptions<CheckerOptions> options,
    TimeProvider clock,
    ILogger<FolderTrust> log
) : ICheckingContext
{
    private readonly Lock _gate = new();
    private string _seen = "";
    private IReadOnlyList<Certificate> _anchors = [];

    public ValueTask<ValidationContext> NowAsync(CancellationToken ct) =>
        ValueTask.FromResult(
            new ValidationContext { At = clock.GetUtcNow(), TrustAnchors = Anchors() }
        );

    private IReadOnlyList<Certificate> Anchors()
    {
        if (options.Value.TrustFolder is not { Length: > 0 } folder || !Directory.Exists(folder))
        {
            return [];
        }
        var files = Directory
            .EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f) is ".cer" or ".crt" or ".pem")
            .Order(StringComparer.Ordinal)
            .ToList();
        var seen = string.Join('|', files.Select(f => $"{f}:{File.GetLastWriteTimeUtc(f).Ticks}"));
        lock (_gate)
        {
            if (!string.Equals(seen, _seen, StringComparison.Ordinal))
            {
                _anchors = [.. files.Select(Read).OfType<Certificate>()];
                _seen = seen;
            }
            return _anchors;
        }
    }

    private Certificate? Read(string file)
    {
        if (CertificateFile.TryRead(File.ReadAllBytes(file), out var certificate, out var error))
        {
            return certificate;
        }
        log.LogWarning("{File} in the trust folder is not believed: {Error}", file, error);
        return null;
    }
}
