using System.Text;
using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Tests.Filters;

public class StreamDecoderTests
{
    private static bool TryDecode(
        string filter,
        byte[] data,
        out string text,
        PdfLimits? limits = null
    )
    {
        var stream = new PdfStream(PdfDictionary.Of(("Filter", new PdfName(filter))), data);
        var decodes = StreamDecoder.TryDecode(
            stream,
            value => value,
            limits ?? PdfLimits.Default,
            out var decoded,
            out _
        );
        text = Encoding.Latin1.GetString(decoded.Bytes.Span);
        return decodes;
    }

    [Theory]
    [InlineData("ASCIIHexDecode", "48 65 6C6c 6F>", "Hello")]
    [InlineData("ASCIIHexDecode", "487>", "Hp")]
    [InlineData("ASCII85Decode", "87cURD]j7BEbo80~>", "Hello world!")]
    [InlineData("ASCII85Decode", "z~>", "\0\0\0\0")]
    [InlineData("RunLengthDecode", "\u0001ab\u00FEc\u0080", "abccc")]
    public void TryDecode_KnownText_ComesOut(string filter, string data, string expected)
    {
        TryDecode(filter, SmallFiles.Latin(data), out var text).ShouldBeTrue();

        text.ShouldBe(expected);
    }

    [Fact]
    public void TryDecode_LzwExampleOfTheStandard_ComesOut()
    {
        // ISO 32000-2, 7.4.4.2, example 1.
        byte[] data = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];

        TryDecode("LZWDecode", data, out var text).ShouldBeTrue();

        text.ShouldBe("-----A---B");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TryDecode_LongLzw_PassesEveryWidthAndTableReset(bool earlyChange)
    {
        var data = new byte[60_000];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = (byte)((i * i) >> 7);
        }

        var parameters = PdfDictionary.Of(("EarlyChange", new PdfInteger(earlyChange ? 1 : 0)));
        var stream = new PdfStream(
            PdfDictionary.Of(("Filter", new PdfName("LZWDecode")), ("DecodeParms", parameters)),
            LzwCoder.Encode(data, earlyChange)
        );

        StreamDecoder
            .TryDecode(stream, value => value, PdfLimits.Default, out var decoded, out _)
            .ShouldBeTrue();

        decoded.Bytes.Span.SequenceEqual(data).ShouldBeTrue();
    }

    [Fact]
    public void TryDecode_DataThatWantsAPresetDictionary_IsRefused()
    {
        // The second byte asks for a dictionary (RFC 1950, 2.2, FDICT), which PDF never gives.
        TryDecode("FlateDecode", [0x78, 0xBB, 1, 2, 3, 4, 5, 6], out _).ShouldBeFalse();
    }

    [Fact]
    public void TryDecode_Bomb_StopsAtTheLimit()
    {
        var bomb = FlateFilter.Encode(new byte[10 << 20]);

        TryDecode("FlateDecode", bomb, out _, PdfLimits.Default with { InflatedBytes = 1 << 20 })
            .ShouldBeFalse();
    }

    [Fact]
    public void TryDecode_PngPredictor_IsUndone()
    {
        byte[] rows = [2, 1, 2, 3, 2, 1, 1, 1];
        var stream = new PdfStream(
            PdfDictionary.Of(
                ("Filter", new PdfName("FlateDecode")),
                (
                    "DecodeParms",
                    PdfDictionary.Of(
                        ("Predictor", new PdfInteger(12)),
                        ("Columns", new PdfInteger(3))
                    )
                )
            ),
            FlateFilter.Encode(rows)
        );

        StreamDecoder
            .TryDecode(stream, value => value, PdfLimits.Default, out var decoded, out _)
            .ShouldBeTrue();

        decoded.Bytes.ToArray().ShouldBe([1, 2, 3, 2, 3, 4]);
    }

    [Fact]
    public void TryDecode_PictureFilter_IsLeftAndNamed()
    {
        var stream = new PdfStream(
            PdfDictionary.Of(("Filter", new PdfName("DCTDecode"))),
            "jpeg"u8.ToArray()
        );

        StreamDecoder
            .TryDecode(stream, value => value, PdfLimits.Default, out var decoded, out _)
            .ShouldBeTrue();

        decoded.RemainingFilter.ShouldBe("DCTDecode");
    }
}
