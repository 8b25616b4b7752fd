using System.Buffers.Binary;
using System.Security.Cryptography;
using AnTin.Keys.Pins;
using AnTin.Pki.Signing;

namespace AnTin.Keys.Tests.Pins;

public sealed class PinProtectedKeyTests
{
    private const string Pin = "482915";
    private const string Owner = "officer/tham-dinh-01";

    private static readonly WrappedKey Key = PinProtectedKey.Generate(
        KeyAlgorithm.P256,
        Pin,
        Owner
    );

    [Fact]
    public void Open_RightPin_SignsVerifiably()
    {
        PinProtectedKey.TryOpen(Key.Blob.Span, Pin, Owner, out var key).ShouldBeTrue();
        using (key)
        {
            var hash = SHA256.HashData("quyết định"u8);
            var signature = key.SignHash(hash, SignatureAlgorithm.EcdsaSha256);
            new SignatureVerifier(Key.PublicKey)
                .VerifyHash(hash, signature, SignatureAlgorithm.EcdsaSha256)
                .ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("482916", Owner)]
    [InlineData("", Owner)]
    [InlineData(Pin, "officer/phe-duyet-01")]
    public void Open_WrongPinOrOwner_DoesNot(string pin, string owner)
    {
        PinProtectedKey.TryOpen(Key.Blob.Span, pin, owner, out _).ShouldBeFalse();
    }

    [Fact]
    public void Open_OneByteInEachPartFlipped_DoesNot()
    {
        // version, iterations, salt, nonce, tag, ciphertext: one derivation each is slow enough.
        foreach (var place in new[] { 0, 4, 10, 25, 40, Key.Blob.Length - 1 })
        {
            var flipped = Key.Blob.ToArray();
            flipped[place] ^= 0x04;
            PinProtectedKey.TryOpen(flipped, Pin, Owner, out _).ShouldBeFalse($"byte {place}");
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public void Open_IterationsTooFewOrEndless_RefusesWithoutTrying(int iterations)
    {
        var hostile = Key.Blob.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(hostile.AsSpan(1), iterations);

        PinProtectedKey.TryOpen(hostile, Pin, Owner, out _).ShouldBeFalse();
    }

    [Fact]
    public void ChangePin_OldPinRight_OnlyTheNewOneOpensTheSameKey()
    {
        var changed = PinProtectedKey.ChangePin(Key.Blob.Span, Pin, "771003", Owner)!;

        PinProtectedKey.TryOpen(changed, Pin, Owner, out _).ShouldBeFalse();
        PinProtectedKey.TryOpen(changed, "771003", Owner, out var key).ShouldBeTrue();
        key.PublicKey.ToArray().ShouldBe(Key.PublicKey.ToArray());
        key.Dispose();
        PinProtectedKey.ChangePin(Key.Blob.Span, "000000", "771003", Owner).ShouldBeNull();
    }

    [Fact]
    public void Generate_FewerIterationsThanAllowed_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() =>
            PinProtectedKey.Generate(KeyAlgorithm.P256, Pin, Owner, 1000)
        );
    }
}
