using System.Text;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Spoils bytes the same way for the same seed: flips, cuts, repeats, and the words that readers of XML, or of what else is given, stumble over.</summary>
internal sealed class SpoiledBytes(ulong seed, IEnumerable<string>? words = null)
{
    private static readonly byte[][] OfXml =
    [
        .. new[]
        {
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&#0;",
            "&#xD800;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?",
            "xmlns=\"\"",
            "xmlns:ds=\"urn:x\"",
            "Id=\"part\"",
            "URI=\"\"",
            "URI=\"#xpointer(/)\"",
            "<ds:Object>",
            "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/TR/1999/REC-xpath-19991116",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "\0",
            "\uFFFE",
            "=",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly byte[][] words = words?.Select(Encoding.UTF8.GetBytes).ToArray() ?? OfXml;
    private ulong state = (seed * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;

    public byte[] Spoil(byte[] original)
    {
        var bytes = new List<byte>(original);
        for (var i = 1 + Next(4); i > 0 && bytes.Count > 0; i--)
        {
            Step(bytes);
        }

        return [.. bytes];
    }

    private void Step(List<byte> bytes)
    {
        var at = Next(bytes.Count);
        switch (Next(5))
        {
            case 0:
                bytes[at] ^= (byte)(1 << Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(Next(40), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, words[Next(words.Length)]);
                break;
            case 3:
                bytes.InsertRange(
                    at,
                    bytes.GetRange(at, Math.Min(1 + Next(400), bytes.Count - at))
                );
                break;
            default:
                bytes[at] = (byte)Next(256);
                break;
        }
    }

    private int Next(int below)
    {
        state = (state * 6_364_136_223_846_793_005) + 1_442_695_040_888_963_407;
        return (int)((state >> 33) % (ulong)below);
    }
}
