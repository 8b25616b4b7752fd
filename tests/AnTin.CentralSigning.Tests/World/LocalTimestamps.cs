using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Signing;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Evidence;

namespace AnTin.CentralSigning.Tests.World;

/// <summary>A time-stamp authority in this process; can be switched off.</summary>
internal sealed class LocalTimestamps : ITimestampSource, IDisposable
{
    private readonly SoftwareSigner signer = SoftwareSigner.Generate("P-256");
    private readonly TimestampingUnit unit;
    private readonly TimeProvider clock;
    private int serial;

    public LocalTimestamps(TestAuthority authority, TimeProvider clock)
    {
        this.clock = clock;
        unit = authority.IssueTimestampingUnit(signer, clock.GetUtcNow().AddDays(-1));
    }

    public bool IsDown { get; set; }

    public async ValueTask<byte[]> StampAsync(
        ReadOnlyMemory<byte> digest,
        HashAlgorithmName algorithm,
        CancellationToken cancellation = default
    )
    {
        if (IsDown)
            throw new TimestampUnavailableException("Switched off by the test.");
        TimestampRequest
            .TryRead(
                TimestampRequest.Create(MessageImprint.OfDigest(algorithm, digest)),
                out var request,
                out _
            )
            .ShouldBeTrue();
        return await AnswerAsync(request!, cancellation);
    }

    /// <summary>The token for somebody else's request.</summary>
    public ValueTask<byte[]> AnswerAsync(
        TimestampRequest request,
        CancellationToken cancellation = default
    ) =>
        unit.StampAsync(
            request,
            clock.GetUtcNow(),
            new BigInteger(Interlocked.Increment(ref serial)),
            cancellation
        );

    public void Dispose() => signer.Dispose();
}
