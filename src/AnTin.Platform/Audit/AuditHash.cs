using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AnTin.Platform.Database;

namespace AnTin.Platform.Audit;

/// <summary>
/// The hash of a line: SHA-256 over the version byte 1, the hash before, the number and the instant (microseconds since
/// 1970) as eight bytes big-endian each, then actor, role, action, subject and details as UTF-8, each after its length in
/// four bytes big-endian; absent details have length 0xFFFFFFFF. No two different lines have the same bytes.
/// </summary>
public static class AuditHash
{
    public const int Length = SHA256.HashSizeInBytes;

    private const byte Version = 1;

    public static byte[] Of(AuditEntry entry) =>
        Of(
            entry.Sequence,
            entry.At,
            new Act(entry.Actor, entry.Role, entry.Action, entry.Subject, entry.Details),
            entry.PreviousHash
        );

    public static byte[] Of(long sequence, DateTimeOffset at, Act act, ReadOnlySpan<byte> previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version]);
        hash.AppendData(previous);
        Append(hash, sequence);
        Append(hash, Instant.ToMicroseconds(at));
        Append(hash, act.Actor);
        Append(hash, act.Role);
        Append(hash, act.Action);
        Append(hash, act.Subject);
        Append(hash, act.Details);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
