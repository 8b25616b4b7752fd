using System.Globalization;
using System.Text;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Tests.Peers;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>
/// Signature dictionaries that two programs read in two ways ("universal signature forgery"): keys that stand twice, values
/// of another kind, octets behind the message.
/// </summary>
public sealed class SignatureEntryTests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const int Room = 100;

    private TestAuthority Authority => fixture.Authority;

    [Theory]
    [InlineData("/ByteRange [0 1 2 3]")]
    [InlineData("/Byte#52ange [0 1 2 3]")]
    [InlineData("/Contents <00>")]
    [InlineData("/#43ontents (x)")]
    [InlineData("/SubFilter /adbe.pkcs7.sha1")]
    [InlineData("/Filter /Other.Handler")]
    [InlineData("/Reference [] /Reference [<< /TransformMethod /DocMDP >>]")]
    public async Task Key_ThatStandsTwice_IsNeverClean(string entries)
    {
        var signature = await CheckAsync(entries);

        signature.Clean.ShouldBeFalse();
        signature.Indication.ShouldBe(Indication.TotalFailed);
    }

    [Theory]
    [InlineData("/Location (Ha Noi)")]
    [InlineData("/Prop_Build << /App << /Name /Other >> /Filter << /Name /Other >> >>")]
    public async Task Keys_OfOtherPrograms_StayClean(string entries) =>
        (await CheckAsync(entries)).Clean.ShouldBeTrue();

    /// <summary>Some libraries name the catalogue, to which the next signer adds.</summary>
    [Fact]
    public async Task Data_OfAReference_IsNoPartOfTheField()
    {
        var signed = await ReasonedAsync(
            "/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 2 /V /1.2 >> /Data 1 0 R >>]"
        );
        var again = await Authority.SignAsync(signed, Authority.Organisation);

        (await Authority.CheckAsync(again)).Signatures.ShouldAllBe(one => one.Clean);
    }

    [Theory]
    [InlineData("0", "0.0")]
    [InlineData("0", "99999999999999999999")]
    [InlineData("0", "-0.5")]
    [InlineData("0", "null")]
    [InlineData("0", "(0)")]
    public async Task Range_OfOtherNumbers_IsNeverClean(string old, string now)
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var (start, end, last) = Resigned.Ranges(signed);
        var file = signed.ToArray();
        var place = file.AsSpan().IndexOf("/ByteRange"u8);
        var text = Encoding.Latin1.GetString(file, place, 80);
        var (open, close) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf('/', 5));
        var numbers = $"[{now} {start} {end} {last - end}]".PadRight(close - open);
        if (numbers.Length > close - open)
        {
            numbers = $"[{now} 1 2 3]".PadRight(close - open);
        }

        old.ShouldBe("0");
        Encoding.Latin1.GetBytes(numbers, file.AsSpan(place + open));

        var report = await Authority.CheckAsync(file);

        report.Signatures.ShouldAllBe(one => !one.Clean);
    }

    [Theory]
    [InlineData("another message behind it", "3080060900000000")]
    [InlineData("one bit behind it", "01")]
    public async Task Value_WithOctetsBehindTheMessage_IsNeverClean(string attack, string digits)
    {
        var file = await Authority.SignAsync(TestDocuments.Plain());
        var (_, end, _) = Resigned.Ranges(file);
        Encoding.ASCII.GetBytes(digits, file.AsSpan(end - 1 - digits.Length));

        (await Authority.OnlySignatureAsync(file)).Clean.ShouldBeFalse(attack);
    }

    [Fact]
    public async Task Value_AsALiteralString_IsNeverClean()
    {
        var file = await Authority.SignAsync(TestDocuments.Plain());
        var (start, end, _) = Resigned.Ranges(file);
        (file[start], file[end - 1]) = ((byte)'(', (byte)')');

        (await Authority.OnlySignatureAsync(file)).Clean.ShouldBeFalse();
    }

    /// <summary>The range itself is read from what nobody signed.</summary>
    [Fact]
    public async Task Range_InALaterObject_IsNeverClean()
    {
        var signed = await Authority.SignAsync(TestDocuments.Plain());
        var (start, end, last) = Resigned.Ranges(signed);
        var place = signed.AsSpan().IndexOf("/ByteRange"u8) + "/ByteRange ".Length;
        var length = signed.AsSpan(place).IndexOf((byte)'/');
        Encoding.ASCII.GetBytes("60 0 R".PadRight(length), signed.AsSpan(place));
        byte[] covered = [.. signed.AsSpan(0, start), .. signed.AsSpan(end, last - end)];
        Put(signed, start, end, await OwnMessage.Over(Authority.Person, covered));
        var update = new RawUpdate(signed);
        var file = update
            .Object(60, $"[0 {start} {end} {last - end}]")
            .Table($"/Root 1 0 R /Size 61 /Prev {update.LastSection}");

        var report = await Authority.CheckAsync(file);

        report.Signatures.ShouldAllBe(one => !one.Clean);
    }

    /// <summary>A signature whose dictionary holds more, signed along by whoever wrote it.</summary>
    private async Task<SignatureReport> CheckAsync(string entries) =>
        await Authority.OnlySignatureAsync(await ReasonedAsync(entries));

    private async Task<byte[]> ReasonedAsync(string entries)
    {
        var signed = await Authority.SignAsync(
            TestDocuments.Plain(),
            change: options => options with { Reason = new string('x', Room) }
        );
        var (start, end, last) = Resigned.Ranges(signed);
        Resigned.Overwrite(
            signed,
            "/Reason (" + new string('x', Room) + ")",
            entries.PadRight(Room + "/Reason ()".Length)
        );
        Resigned.Overwrite(signed, "ETSI.CAdES.detached", "adbe.pkcs7.detached");
        byte[] covered = [.. signed.AsSpan(0, start), .. signed.AsSpan(end, last - end)];
        Put(signed, start, end, await OwnMessage.Over(Authority.Person, covered));
        return signed;
    }

    private static void Put(byte[] file, int start, int end, byte[] value) =>
        Encoding.ASCII.GetBytes(
            Convert.ToHexStringLower(value).PadRight(end - start - 2, '0'),
            file.AsSpan(start + 1)
        );
}
