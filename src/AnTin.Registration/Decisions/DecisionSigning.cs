using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>Has an officer sign the messages of one decision, with a PIN or with a passkey.</summary>
public sealed class DecisionSigning(
    IDecisionSigner pins,
    IOfficerPasskeys passkeys,
    TimeProvider clock
)
{
    private static readonly Refusal NoPins = new(
        "REG-PIN-FORBIDDEN",
        new Sentence(
            "Cơ quan này chỉ chấp nhận chữ ký bằng khóa truy cập (passkey).",
            "This authority takes decisions signed with a passkey only."
        )
    )
    {
        Field = "Pin",
    };

    /// <summary>The time and the ids of a decision signed now, or of the one that the passkey was asked about.</summary>
    public Result<DecisionDraft> Draft(DecisionKey? key)
    {
        var now = Instant.Cut(clock.GetUtcNow());
        if (key?.Draft is not { } draft)
        {
            return DecisionDraft.New(now);
        }

        return draft.RefuseAt(now) is { } refusal ? refusal : draft;
    }

    /// <summary>What to ask the officer's browser.</summary>
    public async Task<Result<DecisionQuestion>> AskAsync(
        Actor officer,
        DecisionDraft draft,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        var asked = await passkeys.AskAsync(officer.Mailbox, Covered(draft, messages), ct);
        return asked.Then<DecisionQuestion>(question => new DecisionQuestion(draft, question));
    }

    /// <summary>One signature for each message, each with the draft's time.</summary>
    public async Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        Actor officer,
        DecisionKey key,
        DecisionDraft draft,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        if (key.Answer is null && !passkeys.PinsDecide)
        {
            return NoPins;
        }

        var signed = key.Answer is { } answer
            ? await passkeys.SignAsync(officer.Mailbox, answer, Covered(draft, messages), ct)
            : await pins.SignAsync(officer.Mailbox, key.Pin, messages, ct);
        return signed.Then(signatures =>
            Result.Of<IReadOnlyList<OfficerSignature>>([
                .. signatures
                    .Take(messages.Count)
                    .Select(signature => signature with { At = draft.At }),
            ])
        );
    }

    /// <summary>Where every row is refused there is no order to sign: the passkey signs the chance of the draft.</summary>
    private static IReadOnlyList<byte[]> Covered(
        DecisionDraft draft,
        IReadOnlyList<byte[]> messages
    ) => messages.Count > 0 ? messages : [draft.Seed];
}
