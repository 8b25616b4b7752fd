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
        Made.GetOrAdd(algorithm, wanted => new Lazy<SoftwareSigner>(() => Make(wanted))).Value;

    private static SoftwareSigner Make(SignatureAlgorithm algorithm) =>
        SoftwareSigner.Generate(
            algorithm switch
            {
                _ when algorithm == SignatureAlgorithm.EcdsaSha256 => "P-256",
                _ when algorithm == SignatureAlgorithm.EcdsaSha384 => "P-384",
                _ when algorithm == SignatureAlgorithm.EcdsaSha512 => "P-521",
                _ => "RSA-2048",
            },
            algorithm
        );
}
