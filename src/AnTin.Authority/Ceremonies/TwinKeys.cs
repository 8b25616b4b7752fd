using System.Collections.Concurrent;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies;

/// <summary>
/// Throw-away keys that stand in for the keys of earlier CAs in a rehearsal: one for each algorithm, made when first
/// needed, forgotten with the process.
/// </summary>
public static class TwinKeys
{
    private static readonly ConcurrentDictionary<SignatureAlgorithm, Lazy<SoftwareSigner>> Made =
        new();

    public static SoftwareSigner For(SignatureAlgorithm algorithm) =>
        Made.GetOrAdd(
            algorithm,
            wanted => new Lazy<SoftwareSigner>(() => SoftwareSigner.GenerateFor(wanted))
        ).Value;
}
