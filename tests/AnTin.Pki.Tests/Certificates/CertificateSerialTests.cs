using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pki.Tests.Certificates;

public sealed class CertificateSerialTests
{
    [Fact]
    public void CreateRandom_AThousandTimes_IsPositiveOfOneWidthAndNeverTheSame()
    {
        var serials = Enumerable
            .Range(0, 1000)
            .Select(_ => CertificateSerial.CreateRandom())
            .ToList();

        serials.All(serial => serial.IsPositive && serial.Content.Length == 17).ShouldBeTrue();
        serials.Distinct().Count().ShouldBe(1000);
    }

    [Theory]
    [InlineData("03AF12", "03AF12")]
    [InlineData("3af12", "03AF12")]
    [InlineData("1d9023a63c172cf2", "1D9023A63C172CF2")]
    [InlineData("1D:90:23:A6:3C:17:2C:F2", "1D9023A63C172CF2")]
    [InlineData(" 9d 90 23", "9D9023")]
    [InlineData("0x00FF", "FF")]
    [InlineData("0", "00")]
    public void Parse_AsPeopleWriteIt_IsShownInOneForm(string text, string shown) =>
        CertificateSerial.Parse(text).ToString().ShouldBe(shown);

    [Theory]
    [InlineData("")]
    [InlineData("12G4")]
    [InlineData("0x")]
    public void TryParse_WhatIsNotHexadecimal_IsFalse(string text) =>
        CertificateSerial.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Parse_AHighFirstBit_StaysPositiveInDer()
    {
        using var writer = new DerWriter();
        CertificateSerial.Parse("9D9023").Write(writer);

        Convert.ToHexString(writer.Written).ShouldBe("0204009D9023");
    }

    [Fact]
    public void WrittenAndRead_AnyOctets_AreTheSameSerial() =>
        Prop.ForAll(
                ArbMap
                    .Default.ArbFor<byte[]>()
                    .Filter(octets => octets is { Length: > 0 and <= 20 }),
                octets =>
                {
                    var serial = CertificateSerial.Parse(Convert.ToHexString(octets));
                    using var writer = new DerWriter();
                    serial.Write(writer);
                    var reader = new DerReader(writer.ToArray(), "serial");
                    return CertificateSerial.Read(ref reader, "serial") == serial
                        && CertificateSerial.Parse(serial.ToString()) == serial;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Shard_OverManySerials_UsesEveryShard() =>
        Enumerable
            .Range(0, 2000)
            .Select(_ => CertificateSerial.CreateRandom().Shard(16))
            .Distinct()
            .Count()
            .ShouldBe(16);
}
