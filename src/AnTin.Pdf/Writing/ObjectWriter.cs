using System.Buffers;
using System.Globalization;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Writing;

/// <summary>Writes objects as text, and remembers where reserved room came to stand.</summary>
/// <param name="origin">The offset of the first byte in the file that is written.</param>
internal sealed class ObjectWriter(long origin = 0)
{
    private readonly ArrayBufferWriter<byte> output = new();

    public Dictionary<PdfObject, ReservedPlace> Places { get; } =
        new(ReferenceEqualityComparer.Instance);

    public long Offset => origin + output.WrittenCount;

    public byte[] ToArray() => output.WrittenSpan.ToArray();

    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    public void Text(string ascii) => output.Write(Encoding.ASCII.GetBytes(ascii));

    public void Text(FormattableString ascii) => Text(FormattableString.Invariant(ascii));

    /// <summary>Writes <c>12 0 obj … endobj</c>.</summary>
    public void Indirect(PdfReference label, PdfObject value)
    {
        Text($"{label.Number} {label.Generation} obj\n");
        Write(value);
        Text("\nendobj\n");
    }

    public void Write(PdfObject value)
    {
        switch (value)
        {
            case PdfString text:
                WriteString(text);
                break;
            case PdfName name:
                WriteName(name.Value);
                break;
            case PdfArray array:
                WriteArray(array);
                break;
            case PdfDictionary dictionary:
                WriteDictionary(dictionary);
                break;
            case PdfStream stream:
                WriteStream(stream);
                break;
            case ReservedBytes room:
                Reserve(room, "<" + new string('0', room.Length * 2) + ">");
                break;
            case ReservedNumbers room:
                var zeros = Enumerable.Repeat(new string('0', ReservedNumbers.Digits), room.Count);
                Reserve(room, "[" + string.Join(' ', zeros) + "]");
                break;
            default:
                Text(value.ToString()!);
                break;
        }
    }

    private void Reserve(PdfObject room, string text)
    {
        Places.Add(room, new ReservedPlace(Offset, text.Length));
        Text(text);
    }

    private void WriteArray(PdfArray array)
    {
        Raw("["u8);
        for (var i = 0; i < array.Count; i++)
        {
            if (i > 0)
            {
                Raw(" "u8);
            }

            Write(array[i]);
        }

        Raw("]"u8);
    }

    private void WriteDictionary(PdfDictionary dictionary)
    {
        Raw("<<"u8);
        foreach (var (key, value) in dictionary.Entries)
        {
            WriteName(key);
            Raw(" "u8);
            Write(value);
            Raw("\n"u8);
        }

        Raw(">>"u8);
    }

    private void WriteStream(PdfStream stream)
    {
        WriteDictionary(stream.Dictionary.With("Length", new PdfInteger(stream.RawLength)));
        Raw("\nstream\n"u8);
        Raw(stream.ReadRaw().Span);
        Raw("\nendstream"u8);
    }

    private void WriteName(string name)
    {
        var text = new StringBuilder("/");
        foreach (var value in name)
        {
            if (Characters.IsRegular(value) && value is > ' ' and < (char)127 and not '#')
            {
                text.Append(value);
            }
            else
            {
                text.Append('#')
                    .Append(((int)value & 0xFF).ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        Text(text.ToString());
    }

    private void WriteString(PdfString text)
    {
        if (text.IsHex)
        {
            Text("<" + Convert.ToHexString(text.Bytes.Span) + ">");
            return;
        }

        Raw("("u8);
        foreach (var value in text.Bytes.Span)
        {
            switch (value)
            {
                case (byte)'(' or (byte)')' or (byte)'\\':
                    Raw([(byte)'\\', value]);
                    break;
                case (byte)'\r':
                    Raw("\\r"u8);
                    break;
                default:
                    Raw([value]);
                    break;
            }
        }

        Raw(")"u8);
    }
}
