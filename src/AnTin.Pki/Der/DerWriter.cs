using System.Buffers;

namespace AnTin.Pki.Der;

/// <summary>
/// Writes DER forwards into one pooled buffer; no allocation per element. A constructed element is a scope:
/// <code>using (writer.Sequence()) { writer.Integer(1); }</code>
/// The length is filled in when the scope closes; content is moved only when its length needs more than one octet.
/// </summary>
/// <remarks>Not safe for two threads at once. Dispose returns the buffer to the pool; never use it afterwards.</remarks>
public sealed partial class DerWriter : IDisposable
{
    private byte[] buffer;
    private int length;

    public DerWriter(int capacity = 1024) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length => length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>What was written so far; valid until the next write or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, length);

    public byte[] ToArray() => Written.ToArray();

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Clear() => length = 0;

    public void Dispose()
    {
        var rented = buffer;
        buffer = [];
        length = 0;
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public Scope Sequence() => Open(DerTag.Sequence);

    public Scope Set() => Open(DerTag.Set);

    /// <summary><c>[number] EXPLICIT</c>, or <c>[number] IMPLICIT</c> over a constructed type.</summary>
    public Scope Context(int number) => Open(DerTag.ContextConstructed(number));

    /// <summary>An OCTET STRING that holds DER, as every extension value does.</summary>
    public Scope OctetStringOf() => Open(DerTag.OctetString);

    /// <summary>A BIT STRING of whole octets that holds DER.</summary>
    public Scope BitStringOf()
    {
        var scope = Open(DerTag.BitString);
        Octet(0);
        return scope;
    }

    public Scope Open(byte tag)
    {
        var room = Room(2);
        room[0] = tag;
        room[1] = 0;
        length += 2;
        return new Scope(this, length);
    }

    /// <summary>Copies DER that is finished already.</summary>
    public void Raw(ReadOnlySpan<byte> der)
    {
        der.CopyTo(Room(der.Length));
        length += der.Length;
    }

    /// <summary>Writes a primitive element whose content is at hand.</summary>
    public void Primitive(byte tag, ReadOnlySpan<byte> content)
    {
        Header(tag, content.Length);
        Raw(content);
    }

    /// <summary>Puts another identifier octet on an element already written.</summary>
    internal void Retag(int offset, byte tag) => buffer[offset] = tag;

    private void Header(byte tag, int contentLength)
    {
        Octet(tag);
        if (contentLength < 0x80)
        {
            Octet((byte)contentLength);
            return;
        }

        var octets = LengthOctets(contentLength);
        Octet((byte)(0x80 | octets));
        WriteLength(Room(octets), contentLength, octets);
        length += octets;
    }

    private void Octet(byte value)
    {
        Room(1)[0] = value;
        length++;
    }

    private void Close(int contentStart)
    {
        var size = length - contentStart;
        if (size < 0x80)
        {
            buffer[contentStart - 1] = (byte)size;
            return;
        }

        var octets = LengthOctets(size);
        Room(octets);
        buffer.AsSpan(contentStart, size).CopyTo(buffer.AsSpan(contentStart + octets));
        buffer[contentStart - 1] = (byte)(0x80 | octets);
        WriteLength(buffer.AsSpan(contentStart), size, octets);
        length += octets;
    }

    private static int LengthOctets(int size) =>
        size switch
        {
            <= 0xFF => 1,
            <= 0xFFFF => 2,
            <= 0xFFFFFF => 3,
            _ => 4,
        };

    private static void WriteLength(Span<byte> destination, int size, int octets)
    {
        for (var i = 0; i < octets; i++)
        {
            destination[i] = (byte)(size >> (8 * (octets - 1 - i)));
        }
    }

    private Span<byte> Room(int octets)
    {
        if (buffer.Length - length < octets)
        {
            var larger = ArrayPool<byte>.Shared.Rent(
                Math.Max(checked(length + octets), buffer.Length * 2)
            );
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return buffer.AsSpan(length);
    }

    /// <summary>An element that is open; closing it writes its length.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly DerWriter writer;
        private readonly int contentStart;

        internal Scope(DerWriter writer, int contentStart)
        {
            this.writer = writer;
            this.contentStart = contentStart;
        }

        public void Dispose() => writer.Close(contentStart);
    }
}
