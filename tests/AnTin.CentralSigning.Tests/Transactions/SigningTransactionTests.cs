using System.Security.Cryptography;
using AnTin.CentralSigning.Transactions;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.CentralSigning.Tests.Transactions;

public sealed class SigningTransactionTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 29, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Canonical_KnownTransaction_HasTheseBytes()
    {
        Convert
            .ToHexString(Sample("Học bạ.pdf").Canonical())
            .ShouldBe(
                "3081BA020101"
                    + "041001919191000070008000000000000001"
                    + "041001919191000070008000000000000002"
                    + "04204E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E4E"
                    + "0C09E1BAA46E2054C3AD6E"
                    + "0609608648016503040201"
                    + "020101"
                    + "180F32303236303432393032303030305A"
                    + "180F32303236303432393032313030305A"
                    + "303430320C0E48E1BB8D632062E1BAA12E70646604206E340B9CFFB37A989CA544E6BB780A2C78901D3FB33738768511A30617AFA01D"
            );
    }

    [Fact]
    public void Digest_OneLetterOfLabelChanged_IsAnother()
    {
        Sample("Học bạ.pdf").Digest().ShouldNotBe(Sample("Học bà.pdf").Digest());
    }

    [Fact]
    public void TryRead_AnyBitFlipped_IsNullOrAnotherTransaction()
    {
        var bytes = Sample("Học bạ.pdf").Canonical();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            var read = SigningTransaction.TryRead(flipped);
            if (read is not null)
                read.Digest().ShouldBe(SHA256.HashData(flipped));
        }
    }

    [Fact]
    public void WriteThenRead_AnyTransaction_IsTheSame()
    {
        var transactions =
            from label in ArbMap.Default.GeneratorFor<NonNull<string>>()
            from count in Gen.Choose(1, 5)
            from seconds in Gen.Choose(1, 100_000)
            select Sample(Valid(label.Get), count, seconds);
        Prop.ForAll(
                transactions.ToArbitrary(),
                transaction =>
                {
                    var read = SigningTransaction.TryRead(transaction.Canonical());
                    return read is not null
                        && read.Digest().AsSpan().SequenceEqual(transaction.Digest());
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string Valid(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static SigningTransaction Sample(string label, int count = 1, int seconds = 600) =>
        new(
            new Guid("01919191-0000-7000-8000-000000000001"),
            new Guid("01919191-0000-7000-8000-000000000002"),
            [.. Enumerable.Repeat((byte)0x4E, 32)],
            "Ấn Tín",
            new Oid("2.16.840.1.101.3.4.2.1"),
            count,
            At,
            At.AddSeconds(seconds),
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new TransactionDocument(label, SHA256.HashData([(byte)i]))),
            ]
        );
}
