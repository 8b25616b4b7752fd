using AnTin.Keys.Software;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Tests;

public sealed class CheckedSignerTests
{
    [Fact]
    public async Task Sign_FaultyModule_GivesNothingOutAndStops()
    {
        using var key = NewKey();
        var faulty = new FaultySigner(key.AsSigner(SignatureAlgorithm.EcdsaSha256), faultyFrom: 0);
        var signer = new CheckedSigner(faulty, every: 1);

        await Should.ThrowAsync<KeyFaultException>(async () =>
            await signer.SignAsync(new byte[] { 1 })
        );
        await Should.ThrowAsync<KeyFaultException>(async () =>
            await signer.SignAsync(new byte[] { 1 })
        );
        faulty.Made.ShouldBe(1);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(4, 4)]
    public async Task Sign_FaultBeginsLater_IsFoundByTheNextSample(int every, int foundAt)
    {
        using var key = NewKey();
        var faulty = new FaultySigner(key.AsSigner(SignatureAlgorithm.EcdsaSha256), faultyFrom: 3);
        var signer = new CheckedSigner(faulty, every);
        var made = 0;

        await Should.ThrowAsync<KeyFaultException>(async () =>
        {
            for (; made < 20; made++)
            {
                await signer.SignAsync(new byte[] { 1 });
            }
        });

        made.ShouldBe(foundAt);
    }

    private static SoftwarePrivateKey NewKey() =>
        new(SoftwareKeyPair.Generate(KeyAlgorithm.P256, out _), KeyAlgorithm.P256);

    private sealed class FaultySigner(ISigner inner, int faultyFrom) : ISigner
    {
        public int Made { get; private set; }

        public SignatureAlgorithm Algorithm => inner.Algorithm;

        public ReadOnlyMemory<byte> PublicKey => inner.PublicKey;

        public async ValueTask<byte[]> SignAsync(
            ReadOnlyMemory<byte> message,
            CancellationToken cancellation = default
        )
        {
            var signature = await inner.SignAsync(message, cancellation);
            if (Made++ >= faultyFrom)
            {
                signature[^1] ^= 1;
            }

            return signature;
        }
    }
}
