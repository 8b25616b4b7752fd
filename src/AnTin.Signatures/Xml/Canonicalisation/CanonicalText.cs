using System.Buffers;
using System.Text;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>UTF-8 with the escapes of Canonical XML 1.0 §2.3; stops at its limit.</summary>
internal sealed class CanonicalText(long limit)
{
    private static readonly SearchValues<char> InContent = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("&<\"\t\n\r");

    private byte[] octets = new byte[4096];
    private int length;

    public bool IsFull => length > limit;

    /// <summary>Null when the limit was passed.</summary>
    public ReadOnlyMemory<byte>? Result =>
        IsFull ? (ReadOnlyMemory<byte>?)null : octets.AsMemory(0, length);

    public void Raw(ReadOnlySpan<char> characters)
    {
        MakeRoom(Encoding.UTF8.GetMaxByteCount(characters.Length));
        length += Encoding.UTF8.GetBytes(characters, octets.AsSpan(length));
    }

    /// <summary>Signs of the markup, in UTF-8 already.</summary>
    public void Raw(ReadOnlySpan<byte> signs)
    {
        MakeRoom(signs.Length);
        signs.CopyTo(octets.AsSpan(length));
        length += signs.Length;
    }

    public void Namespace(string prefix, string uri) =>
        Attribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, uri);

    public void Attribute(string name, string value)
    {
        Raw(" "u8);
        Raw(name);
        Raw("=\""u8);
        Escape(value, InAttribute);
        Raw("\""u8);
    }

    public void Content(string value) => Escape(value, InContent);

    /// <summary>Of a comment or a processing instruction: only carriage returns are written as references.</summary>
    public void Instruction(string value)
    {
        if (!IsFull)
        {
            Raw(value.Replace("\r", "&#xD;", StringComparison.Ordinal));
        }
    }

    private void MakeRoom(int room)
    {
        if (octets.Length - length < room)
        {
            Array.Resize(ref octets, Math.Max(octets.Length * 2, length + room));
        }
    }

    private void Escape(ReadOnlySpan<char> rest, SearchValues<char> special)
    {
        while (!IsFull && rest.IndexOfAny(special) is >= 0 and var found)
        {
            Raw(rest[..found]);
            Raw(
                rest[found] switch
                {
                    '&' => "&amp;"u8,
                    '<' => "&lt;"u8,
                    '>' => "&gt;"u8,
                    '"' => "&quot;"u8,
                    '\t' => "&#x9;"u8,
                    '\n' => "&#xA;"u8,
                    _ => "&#xD;"u8,
                }
            );
            rest = rest[(found + 1)..];
        }

        if (!IsFull)
        {
            Raw(rest);
        }
    }
}
