using System.Buffers.Binary;
using System.Security.Cryptography;
using AnTin.Platform.Results;

namespace AnTin.Registration.Decisions;

/// <summary>
/// What was settled when a passkey was asked, so that the same messages can be made again when its answer comes: the time
/// of the decision, and what the ids of new orders come from. The browser carries it; whatever it changes there is not
/// what the passkey signed.
/// </summary>
/// <param name="At">The time that stands in the messages.</param>
/// <param name="Seed">16 octets of chance.</param>
public sealed record DecisionDraft(DateTimeOffset At, byte[] Seed)
{
    /// <summary>From the question to the answer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private const int SeedLength = 16;

    public static Refusal Expired { get; } =
        new(
            "REG-DECISION-EXPIRED",
            new Sentence(
                "Đã quá 5 phút kể từ khi hỏi khóa truy cập; chưa có gì được ký.",
                "More than 5 minutes passed since the passkey was asked; nothing was signed."
            )
        )
        {
            Field = "Passkey",
            NextStep = new Sentence("Bấm ký lần nữa.", "Press sign once more."),
        };

    public static DecisionDraft New(DateTimeOffset at) =>
        new(at, RandomNumberGenerator.GetBytes(SeedLength));

    /// <summary>Null while it is fresh.</summary>
    public Refusal? RefuseAt(DateTimeOffset now) =>
        Seed.Length == SeedLength && At <= now && now - At <= Life ? null : Expired;

    /// <summary>The id of a row's order: a UUID of version 7 (RFC 9562 §5.7) of this time and of this chance.</summary>
    public Guid OrderIdOf(Guid row)
    {
        Span<byte> id = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Seed, .. row.ToByteArray(bigEndian: true)], id);
        var milliseconds = At.ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteInt16BigEndian(id, (short)(milliseconds >> 32));
        BinaryPrimitives.WriteInt32BigEndian(id[2..], (int)milliseconds);
        id[6] = (byte)((id[6] & 0x0F) | 0x70);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id[..16], bigEndian: true);
    }
}
