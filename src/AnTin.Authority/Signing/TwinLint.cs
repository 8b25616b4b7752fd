using System.Collections.Concurrent;
using AnTin.Pki.Certificates;
using AnTin.Pki.Lints;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Signing;

/// <summary>
/// Rule T9: what would be signed is first signed with a throw-away key, and the twin is linted as a certificate of the
/// issuer. An error ends the issuance; a certificate cannot be unsent. One throw-away key for each algorithm.
/// </summary>
public sealed class TwinLint : IDisposable
{
    private readonly ConcurrentDictionary<SignatureAlgorithm, Lazy<LintTwin>> twins = new();

    /// <summary>The errors, as sentences; none when the certificate may be signed.</summary>
    /// <param name="builder">Profile and issuer.</param>
    /// <param name="tbs">The bytes to be signed.</param>
    /// <param name="issuer">The issuer's certificate; null for a root.</param>
    public IReadOnlyList<string> Run(CertificateBuilder builder, byte[] tbs, Certificate? issuer)
    {
        var twin = twins.GetOrAdd(
            builder.Issuer.Algorithm,
            wanted => new Lazy<LintTwin>(() => new LintTwin(wanted))
        );
        return
        [
            .. twin
                .Value.Lint(tbs, builder.Profile, issuer)
                .Where(finding => finding.Severity == LintSeverity.Error)
                .Select(finding => finding.ToString()),
        ];
    }

    public void Dispose()
    {
        foreach (var twin in twins.Values.Where(twin => twin.IsValueCreated))
        {
            twin.Value.Dispose();
        }
    }
}
