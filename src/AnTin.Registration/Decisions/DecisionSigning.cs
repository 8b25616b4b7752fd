using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>Has an officer sign the messages of one decision, with a PIN, a passkey or a token.</summary>
public sealed class DecisionSigning(
    IDecisionSigner pins,
    IOfficerPasskeys passkeys,
    IOfficerTokens tokens,
    TimeProvider clock
)
{
    private static readonly Refusal NoPins = new(
        "REG-PIN-FORBIDDEN",
        new Sentence(
            "Cơ quan này chỉ chấp nhận chữ ký bằng khóa truy cập (passkey) hoặc thiết bị ký.",
            "This authority takes decisions signed with a passkey or a token only."
        )
    )
    {
        Field = "Pin",
    };

    /// <summary>The time and the ids of a decision signed now, or of the one that the passkey or the token was asked about.</summary>
    public Result<DecisionDraft> Draft(DecisionKey? key)
    {
        var now = Instant.Cut(clock.GetUtcNow());
        if (key?.Draft is not { } draft)
        {
            return DecisionDraft.New(now);
        }

        var refusal = key.Token is null ? draft.RefuseAt(now) : draft.RefuseTokenAt(now);
        return refusal is null ? draft : refusal;
    }

    /// <summary>What to ask the officer's browser.</summary>
    internal async Task<Result<DecisionQuestion>> AskAsync(
        Actor officer,
        Decision decision,
        CancellationToken ct
    )
    {
        var asked = await passkeys.AskAsync(officer.Mailbox, decision.Covered, ct);
        return asked.Then<DecisionQuestion>(question => new DecisionQuestion(
            decision.Draft,
            question
        ));
    }

    /// <summary>What to hand to the officer for the token.</summary>
    internal async Task<Result<TokenQuestion>> AskTokenAsync(
        Actor officer,
        Decision decision,
        CancellationToken ct
    )
    {
        var own = await tokens.ListAsync(officer.Mailbox, ct);
        if (own.Count == 0)
        {
            return NoTokens.None;
        }

        var file = decision.FileFor(officer.Mailbox);
        return new TokenQuestion(decision.Draft, file, file.Statement());
    }

    /// <summary>One signature for each message, each with the draft's time.</summary>
    internal async Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        Actor officer,
        DecisionKey key,
        Decision decision,
        CancellationToken ct
    )
    {
        var signed = key switch
        {
            { Answer: { } answer } => await passkeys.SignAsync(
                officer.Mailbox,
                answer,
                decision.Covered,
                ct
            ),
            { Token: { } answer } => await tokens.SignAsync(
                decision.FileFor(officer.Mailbox).Statement(),
                answer,
                decision.Covered,
                ct
            ),
            _ when !passkeys.PinsDecide => NoPins,
            _ => await pins.SignAsync(officer.Mailbox, key.Pin, decision.Messages, ct),
        };
        return signed.Then(signatures =>
            Result.Of<IReadOnlyList<OfficerSignature>>([
                .. signatures
                    .Take(decision.Messages.Count)
                    .Select(signature => signature with { At = decision.Draft.At }),
            ])
        );
    }
}
