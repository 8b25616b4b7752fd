using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Dossiers;

/// <summary>Receiver, verifier and approver of one dossier are three people. The timeline decides, not the roles: who did one step does not do the next.</summary>
internal static class FourEyes
{
    private static readonly DossierEventKind[] Reception = [DossierEventKind.Received];

    private static readonly DossierEventKind[] BeforeApproval =
    [
        DossierEventKind.Received,
        DossierEventKind.RowAccepted,
        DossierEventKind.RowRefused,
        DossierEventKind.SentToApprover,
    ];

    /// <summary>What the act of the next step would answer this actor.</summary>
    public static Task<Refusal?> RefuseNextStepAsync(
        RegistrationDb db,
        Dossier dossier,
        Actor actor,
        CancellationToken ct
    ) =>
        dossier.Status switch
        {
            DossierStatus.Received
            or DossierStatus.UnderVerification when actor.Has(AccountRoles.Verifier) =>
                RefuseVerifierAsync(db, dossier, actor, ct),
            DossierStatus.AwaitingApproval when actor.Has(AccountRoles.Approver) =>
                RefuseApproverAsync(db, dossier, actor, ct),
            _ => Task.FromResult<Refusal?>(null),
        };

    public static Task<Refusal?> RefuseVerifierAsync(
        RegistrationDb db,
        Dossier dossier,
        Actor actor,
        CancellationToken ct
    ) =>
        RefuseAsync(
            db,
            dossier,
            actor,
            Reception,
            "Người tiếp nhận không được thẩm định chính hồ sơ này",
            "Who received a dossier may not verify it",
            ct
        );

    public static Task<Refusal?> RefuseApproverAsync(
        RegistrationDb db,
        Dossier dossier,
        Actor actor,
        CancellationToken ct
    ) =>
        RefuseAsync(
            db,
            dossier,
            actor,
            BeforeApproval,
            "Người đã tiếp nhận hoặc thẩm định không được phê duyệt chính hồ sơ này",
            "Who received or verified a dossier may not approve it",
            ct
        );

    private static async Task<Refusal?> RefuseAsync(
        RegistrationDb db,
        Dossier dossier,
        Actor actor,
        DossierEventKind[] steps,
        string vietnamese,
        string english,
        CancellationToken ct
    )
    {
        var acted = await db.Events.AnyAsync(
            row =>
                row.DossierId == dossier.Id
                && row.ActorId == actor.AccountId
                && steps.Contains(row.Kind),
            ct
        );
        return acted
            ? new Refusal("REG-FOUR-EYES", new Sentence(vietnamese, english))
            {
                LegalBasis =
                    "Nguyên tắc bốn mắt: tiếp nhận, thẩm định và phê duyệt do những người khác nhau thực hiện",
                NextStep = new Sentence(
                    "Chuyển hồ sơ cho cán bộ khác.",
                    "Pass the dossier to another officer."
                ),
            }
            : null;
    }
}
