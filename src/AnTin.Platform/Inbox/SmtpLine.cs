using System.Text;

namespace AnTin.Platform.Inbox;

/// <summary>One line as it came, without its end.</summary>
internal readonly record struct SmtpLine(ReadOnlyMemory<byte> Bytes, bool TooLong)
{
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    public int Length => Bytes.Length;

    public bool IsEndOfData => !TooLong && Bytes.Span.SequenceEqual("."u8);

    /// <summary>Adds the line to a message; a dot doubled for the way is single again (RFC 5321 §4.5.2).</summary>
    public void AppendTo(MemoryStream message)
    {
        var line = Bytes.Span;
        message.Write(line.StartsWith("."u8) ? line[1..] : line);
        message.Write("\r\n"u8);
    }
}
