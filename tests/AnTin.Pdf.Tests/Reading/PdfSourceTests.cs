using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Tests.Reading;

public class PdfSourceTests
{
    private static readonly byte[] Bytes =
    [
        .. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31 >> 3)),
    ];

    public static TheoryData<string> Kinds => ["memory", "stream", "joined", "part"];

    private static PdfSource Make(string kind) =>
        kind switch
        {
            "memory" => PdfSource.FromMemory(Bytes),
            "stream" => PdfSource.FromStream(new MemoryStream(Bytes)),
            "joined" => PdfSource.Join(
                PdfSource.FromMemory(Bytes.AsMemory(0, 70_001)),
                PdfSource.FromStream(new MemoryStream(Bytes[70_001..]))
            ),
            _ => PdfSource.FromMemory((byte[])[1, 2, 3, .. Bytes, 9]).Slice(3, Bytes.Length),
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_AnyPlace_GivesThoseBytes(string kind)
    {
        var source = Make(kind);

        source.Length.ShouldBe(Bytes.Length);
        source.Read(69_990, 100).ToArray().ShouldBe(Bytes[69_990..70_090]);
        source.Read(199_990, 100).ToArray().ShouldBe(Bytes[199_990..]);
        source.Read(200_000, 1).IsEmpty.ShouldBeTrue();
        source.Read(-1, 1).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Visit_Range_HandsOutEveryByteOnce(string kind)
    {
        var seen = new List<byte>();

        Make(kind).Visit(5, 150_000, block => seen.AddRange(block));

        seen.ToArray().AsSpan().SequenceEqual(Bytes.AsSpan(5, 150_000)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Visit_PastTheEnd_IsAFault(string kind) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Make(kind).Visit(199_000, 2_000, _ => { }));
}
