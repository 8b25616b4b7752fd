using System.Formats.Asn1;
using AnTin.Pki.Der;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pki.Tests.Der;

/// <summary>The framework's own writer is the judge of ours.</summary>
public sealed class DerWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(70_000)]
    public void Sequence_OfAnyLength_HasTheShortestLengthOctets(int size)
    {
        var content = new byte[size];
        var judge = new AsnWriter(AsnEncodingRules.DER);
        using (judge.PushSequence())
        using (judge.PushSequence())
        {
            judge.WriteOctetString(content);
        }

        using var writer = new DerWriter(16);
        using (writer.Sequence())
        using (writer.Sequence())
        {
            writer.OctetString(content);
        }

        writer.ToArray().ShouldBe(judge.Encode());
    }

    [Fact]
    public void Integer_OfAnyValue_AgreesWithTheFramework() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<long>(),
                value =>
                {
                    var judge = new AsnWriter(AsnEncodingRules.DER);
                    judge.WriteInteger(value);
                    using var writer = new DerWriter();
                    writer.Integer(value);
                    return writer.Written.SequenceEqual(judge.Encode());
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void NamedBits_OfAnyUsage_AreReadBack() =>
        Prop.ForAll(
                Gen.Choose(0, 511).ToArbitrary(),
                bits =>
                {
                    using var writer = new DerWriter();
                    writer.NamedBits(bits);
                    var reader = new DerReader(writer.ToArray(), "bits");
                    return reader.NamedBits("bits") == bits;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2049-12-31T23:59:59Z", DerTag.UtcTime, "491231235959Z")]
    [InlineData("2050-01-01T00:00:00Z", DerTag.GeneralizedTime, "20500101000000Z")]
    [InlineData("1950-01-01T00:00:00Z", DerTag.UtcTime, "500101000000Z")]
    public void Time_AroundTheYear2050_ChangesType(string time, byte tag, string text)
    {
        using var writer = new DerWriter();
        writer.Time(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture));

        writer.Written[0].ShouldBe(tag);
        System.Text.Encoding.ASCII.GetString(writer.Written[2..]).ShouldBe(text);
    }

    [Fact]
    public void SetOf_UnorderedElements_AreSortedByTheirEncodings()
    {
        using var writer = new DerWriter();
        writer.SetOf([new byte[] { 2, 1, 9 }, new byte[] { 2, 1, 3 }]);

        Convert.ToHexString(writer.Written).ShouldBe("3106020103020109");
    }
}
