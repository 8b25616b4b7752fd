using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Decisions;

/// <summary>A second press, or the page from before: what it asks for was done by the first.</summary>
internal static class TakenDecision
{
    /// <summary>Why the act refuses, or, where this very decision was taken before, that it was.</summary>
    public static async Task<List<Refusal>> InPlaceOfAsync(
        IReadOnlyList<Refusal> refusals,
        RegistrationDb db,
        Guid dossierId,
        Actor actor,
        DecisionKey key,
        CancellationToken ct
    )
    {
        // The event bears the time of the draft, which no other decision of this officer has.
        var taken =
            key.Draft is { } draft
            && draft.RefuseTokenAt(draft.At) is null
            && await db.Events.AnyAsync(
                happened =>
                    happened.DossierId == dossierId
                    && happened.ActorId == actor.AccountId
                    && happened.At == draft.At
                    && (
                        happened.Kind == DossierEventKind.SentToApprover
                        || happened.Kind == DossierEventKind.Approved
                    ),
                ct
            );
        return taken ? [At(key.Draft!.At)] : [.. refusals];
    }

    private static Refusal At(DateTimeOffset at) =>
        new(
            "REG-DECISION-TAKEN",
            new Sentence(
                $"Quyết định này của bạn (lập lúc {VietnamTime.Format(at)}) đã được ghi nhận; không cần ký lại.",
                $"This decision of yours (made {VietnamTime.Format(at)}) was taken already; there is nothing to sign again."
            )
        );
}
