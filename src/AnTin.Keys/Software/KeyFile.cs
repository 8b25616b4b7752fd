using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;

namespace AnTin.Keys.Software;

/// <summary>
/// A key at rest: <c>"ANTINKEY" ‖ version (1) ‖ header length (4, big-endian) ‖ header (JSON, UTF-8) ‖ box of the data
/// key under the master key ‖ box of the secret under the data key</c>. Everything up to the header's end is associated
/// data of the first box, everything before it of the second: no byte can change unseen.
/// </summary>
internal sealed class KeyFile
{
    private const int FixedLength = 8 + 1 + 4;
    private const int DataKeyBox = SealedBox.Overhead + SealedBox.KeyLength;
    private const int MostHeader = 64 * 1024;

    private readonly byte[] bytes;
    private readonly int headerEnd;

    private KeyFile(byte[] bytes, int headerEnd, KeyFileHeader header)
    {
        this.bytes = bytes;
        this.headerEnd = headerEnd;
        Header = header;
    }

    private static ReadOnlySpan<byte> Magic => "ANTINKEY\u0001"u8;

    public KeyFileHeader Header { get; }

    /// <summary>The whole file, sealed under the master key.</summary>
    public static byte[] Write(KeyFileHeader header, ReadOnlySpan<byte> secret, MasterKey master)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, json.Length);
        byte[] open = [.. Magic, .. length, .. json];
        var dataKey = RandomNumberGenerator.GetBytes(SealedBox.KeyLength);
        try
        {
            byte[] head = [.. open, .. master.Seal(dataKey, open)];
            return [.. head, .. SealedBox.Seal(dataKey, secret, head)];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    /// <summary>Reads the shape and the header; nothing is believed before <see cref="TryOpen"/>.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out KeyFile? file)
    {
        file = null;
        if (bytes.Length < FixedLength || !bytes.AsSpan().StartsWith(Magic))
        {
            return false;
        }

        var headerLength = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(Magic.Length));
        if (
            headerLength is < 2 or > MostHeader
            || bytes.Length < FixedLength + headerLength + DataKeyBox + SealedBox.Overhead
        )
        {
            return false;
        }

        try
        {
            var header = JsonSerializer.Deserialize<KeyFileHeader>(
                bytes.AsSpan(FixedLength, headerLength)
            );
            file = header is null ? null : new KeyFile(bytes, FixedLength + headerLength, header);
        }
        catch (JsonException)
        {
            return false;
        }

        return file is not null;
    }

    /// <summary>False when the file was changed or belongs to another master key. The caller clears the secret.</summary>
    public bool TryOpen(MasterKey master, [NotNullWhen(true)] out byte[]? secret)
    {
        secret = null;
        if (
            !master.TryOpen(
                bytes.AsSpan(headerEnd, DataKeyBox),
                bytes.AsSpan(0, headerEnd),
                out var dataKey
            )
        )
        {
            return false;
        }

        var head = headerEnd + DataKeyBox;
        try
        {
            return SealedBox.TryOpen(
                dataKey,
                bytes.AsSpan(head),
                bytes.AsSpan(0, head),
                out secret
            );
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }
}
