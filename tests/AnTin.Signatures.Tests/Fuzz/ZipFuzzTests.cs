using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AnTin.Signatures.Asic;
using AnTin.TestKit;
using Xunit.Abstractions;

namespace AnTin.Signatures.Tests.Fuzz;

/// <summary>
/// ZIP files, spoiled: what is taken for a container is read from the front, by the headers beside the data, as it is read
/// from the directory at its end.
/// </summary>
public sealed class ZipFuzzTests(ITestOutputHelper output)
{
    private const int Usually = 3_000;

    private static readonly string[] Words =
    [
        "PK\u0003\u0004",
        "PK\u0001\u0002",
        "PK\u0005\u0006",
        "PK\u0006\u0007",
        "PK\u0007\u0008",
        "up",
        "cu",
        "\0\0",
        "\u0001\0",
        "a.txt",
        "A.TXT",
        "../",
        "mimetype=",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Zip_Spoiled_IsReadTheSameFromBothEnds(bool stored)
    {
        var original = Zip(stored, "mimetype", "a.txt", "META-INF/b.xml");
        var other = Zip(stored, "A.TXT", "c");
        return FuzzRun.RunAsync(
            $"zip stored {stored}",
            Usually,
            seed => new SpoiledFile(seed).Make(original, other, Words),
            input =>
            {
                if (AsicContainer.TryRead(input, out var container, out _))
                {
                    var fromTheFront = FromTheFront(input);
                    fromTheFront
                        .Keys.Order(StringComparer.Ordinal)
                        .ShouldBe(container.Names.Order(StringComparer.Ordinal));
                    foreach (var (name, content) in fromTheFront)
                    {
                        container.Find(name)!.Value.ToArray().ShouldBe(content);
                    }
                }
            },
            output.WriteLine
        );
    }

    /// <summary>As programs read that unpack while they receive: header, data, header, data.</summary>
    private static Dictionary<string, byte[]> FromTheFront(byte[] zip)
    {
        var read = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var at = 0;
        while (zip.AsSpan(at).IndexOf("PK\u0003\u0004"u8) is >= 0 and var next)
        {
            at += next;
            var header = zip.AsSpan(at);
            var name = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
            var data = at + 30 + name + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var length = BinaryPrimitives.ReadInt32LittleEndian(header[18..]);
            if (length == 0 && (header[6] & 8) != 0)
            {
                // The length stands after the data.
                var end = header[8] == 0 ? zip.AsSpan(data).IndexOf("PK\u0007\u0008"u8) : -1;
                length = end < 0 ? zip.Length - data : end;
            }

            read.Add(
                Encoding.UTF8.GetString(zip, at + 30, name),
                header[8] == 0 ? zip[data..(data + length)] : Inflate(zip, data, length)
            );
            at = data + (length == zip.Length - data ? 0 : length);
        }

        return read;
    }

    private static byte[] Inflate(byte[] zip, int at, int length)
    {
        using var packed = new MemoryStream(zip, at, length);
        using var inflating = new DeflateStream(packed, CompressionMode.Decompress);
        using var content = new MemoryStream();
        inflating.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Zip(bool stored, params IEnumerable<string> names)
    {
        var entries = names.Select(name =>
            (name, Encoding.UTF8.GetBytes($"{name} {name} {name} {name}"))
        );
        return stored ? Zips.Of(entries) : Zips.Deflated(entries);
    }
}
