using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace AnTin.CentralSigning.Vault;

/// <summary>
/// The bytes over which a row's MAC is computed: a label, then each field with its length before it, so that no two
/// different rows have the same bytes. An absent field is the length 0xFFFFFFFF.
/// </summary>
public sealed class SealedFields
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <param name="label">Names the kind and version of the row; keeps seals of different tables apart.</param>
    public SealedFields(string label) => Add(label);

    public SealedFields Add(string? text) =>
        Add(text is null ? null : Encoding.UTF8.GetBytes(text));

    public SealedFields Add(Guid id) => Add(id.ToByteArray(bigEndian: true));

    public SealedFields Add(long number)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        return Write(eight);
    }

    /// <summary>Instants count as the database keeps them: whole microseconds since 1970.</summary>
    public SealedFields Add(DateTimeOffset? at) =>
        at is { } instant
            ? Add(
                (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond
            )
            : Add((byte[]?)null);

    public SealedFields Add(byte[]? field)
    {
        if (field is not null)
            return Write(field);
        bytes.Write(Absent);
        return this;
    }

    private static ReadOnlySpan<byte> Absent => [0xFF, 0xFF, 0xFF, 0xFF];

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    private SealedFields Write(ReadOnlySpan<byte> field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
        bytes.Write<byte>(length);
        bytes.Write(field);
        return this;
    }
}
