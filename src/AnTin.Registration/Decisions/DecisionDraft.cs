using System.Buffers.Binary;
using System.Security.Cryptography;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>
/// What was settled when a passkey or a token was asked, so that the same messages can be made again when its answer comes: the time
/// of the decision, and what the ids of new orders come from. The browser carries it; whatever it changes there is not
/// what was signed.
/// </summary>
/// <param name="At">The time that stands in the messages.</param>
/// <param name="Seed">16 octets of chance.</param>
public sealed record DecisionDraft(DateTimeOffset At, byte[] Seed)
{
    /// <summary>From a passkey's question to its answer; a token has <see cref="DecisionStatement.Life"/>.</summary>
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

    public static Refusal TokenExpired { get; } =
        new(
            "REG-TOKEN-EXPIRED",
            new Sentence(
                "Đã quá 1 giờ kể từ khi lập tệp cần ký; chữ ký không được nhận, hồ sơ chưa thay đổi.",
                "More than 1 hour passed since the file to sign was made; the signature was not taken, the dossier is unchanged."
            )
        )
        {
            Field = "Token.Answer",
            NextStep = new Sentence(
                "Bấm “Ký bằng thiết bị của tôi” lần nữa, tải tệp mới rồi ký tệp đó.",
                "Press “Sign with my token” once more, download the new file and sign that one."
            ),
        };

    public static DecisionDraft New(DateTimeOffset at) =>
        new(at, RandomNumberGenerator.GetBytes(SeedLength));

    /// <summary>Null while it is fresh.</summary>
    public Refusal? RefuseAt(DateTimeOffset now) => IsFresh(now, Life) ? null : Expired;

    /// <summary>The same where a token was asked.</summary>
    public Refusal? RefuseTokenAt(DateTimeOffset now) =>
        IsFresh(now, DecisionStatement.Life) ? null : TokenExpired;

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

    private bool IsFresh(DateTimeOffset now, TimeSpan life) =>
        Seed.Length == SeedLength && At <= now && now - At <= life;
}
