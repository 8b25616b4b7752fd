using System.Buffers;
using System.Text;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>Names and strings (7.3.4, 7.3.5).</summary>
internal ref partial struct ObjectParser
{
    private PdfName ReadName()
    {
        Position++;
        var length = data[Position..].IndexOfAny(Characters.EndsOfPlainName);
        if (length >= 0 && data[Position + length] != '#')
        {
            var plain = Encoding.Latin1.GetString(data.Slice(Position, length));
            Position += length;
            return new PdfName(plain);
        }

        return ReadEscapedName();
    }

    private PdfName ReadEscapedName()
    {
        var text = new StringBuilder();
        while (Characters.IsRegular(Peek()))
        {
            var value = (int)data[Position++];
            if (value == '#' && Position + 1 < data.Length)
            {
                var high = Characters.Hex(data[Position]);
                var low = Characters.Hex(data[Position + 1]);
                if (high >= 0 && low >= 0)
                {
                    value = (high << 4) | low;
                    Position += 2;
                }
            }

            text.Append((char)value);
        }

        return new PdfName(text.ToString());
    }

    private PdfObject? ReadLiteral()
    {
        Position++;
        var bytes = new List<byte>();
        var open = 1;
        while (true)
        {
            var next = Peek();
            if (next < 0)
            {
                return Fail("The string has no closing parenthesis.");
            }

            Position++;
            switch (next)
            {
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    return new PdfString(bytes.ToArray());
                case '\\':
                    ReadEscape(bytes);
                    continue;
                case '\r':
                    if (Peek() == '\n')
                    {
                        Position++;
                    }

                    next = '\n';
                    break;
            }

            bytes.Add((byte)next);
        }
    }

    /// <summary>7.3.4.2, table 3: the backslash of an unknown escape is dropped, an escaped line end vanishes.</summary>
    private void ReadEscape(List<byte> bytes)
    {
        var next = Peek();
        if (next < 0)
        {
            return;
        }

        Position++;
        switch (next)
        {
            case 'n':
                bytes.Add((byte)'\n');
                break;
            case 'r':
                bytes.Add((byte)'\r');
                break;
            case 't':
                bytes.Add((byte)'\t');
                break;
            case 'b':
                bytes.Add((byte)'\b');
                break;
            case 'f':
                bytes.Add((byte)'\f');
                break;
            case '\r':
                if (Peek() == '\n')
                {
                    Position++;
                }

                break;
            case '\n':
                break;
            case >= '0' and <= '7':
                var value = next - '0';
                for (var i = 0; i < 2 && Peek() is >= '0' and <= '7'; i++)
                {
                    value = (value * 8) + (data[Position++] - '0');
                }

                bytes.Add((byte)value);
                break;
            default:
                bytes.Add((byte)next);
                break;
        }
    }

    private PdfObject? ReadHex()
    {
        Position++;
        var end = data[Position..].IndexOf((byte)'>');
        if (end < 0)
        {
            Position = data.Length;
            Peek();
            return Fail("The hexadecimal string has no end.");
        }

        var bytes = new byte[(end + 1) / 2];
        if (
            end % 2 == 0
            && Convert.FromHexString(data.Slice(Position, end), bytes, out _, out _)
                == OperationStatus.Done
        )
        {
            Position += end + 1;
            return new PdfString(bytes, isHex: true);
        }

        Array.Clear(bytes);
        var digits = 0;
        foreach (var value in data.Slice(Position, end))
        {
            var digit = Characters.Hex(value);
            if (digit < 0)
            {
                if (Characters.IsWhite(value))
                {
                    continue;
                }

                return Fail("The hexadecimal string holds something else than digits.");
            }

            bytes[digits / 2] |= (byte)(digits % 2 == 0 ? digit << 4 : digit);
            digits++;
        }

        Position += end + 1;
        return new PdfString(bytes.AsMemory(0, (digits + 1) / 2), isHex: true);
    }
}
