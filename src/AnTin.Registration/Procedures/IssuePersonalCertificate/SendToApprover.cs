using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Decisions;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>The verifier signs the order of every accepted row with an own key and passes the dossier on.</summary>
public sealed class SendToApprover(
    IDbContextFactory<RegistrationDb> databases,
    DecisionSigning signing
) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version, DecisionKey Key);

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var drafted = await DraftAsync(db, command, ct);
        if (!drafted.IsOk)
        {
            return await TakenDecision.InPlaceOfAsync(
                drafted.Refusals,
                db,
                command.DossierId,
                command.Actor,
                command.Key,
                ct
            );
        }

        var (dossier, decision) = drafted.Value;
        var at = decision.Draft.At;
        var signed = await signing.SignAsync(command.Actor, command.Key, decision, ct);
        if (!signed.IsOk)
        {
            return signed.Refusals.ToList();
        }

        foreach (var (order, signature) in decision.Orders.Zip(signed.Value))
        {
            db.Orders.Add(Record(dossier, order, signature, at));
        }

        dossier.VerifierId = command.Actor.AccountId;
        dossier.MoveTo(DossierStatus.AwaitingApproval);
        db.Log(dossier, DossierEventKind.SentToApprover, command.Actor, at, Counts(dossier));
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }

    /// <summary>What the verifier's passkey is to sign; nothing is written.</summary>
    public async Task<Result<DecisionQuestion>> AskAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var drafted = await DraftAsync(db, command, ct);
        return drafted.IsOk
            ? await signing.AskAsync(command.Actor, drafted.Value.Decision, ct)
            : drafted.Refusals.ToList();
    }

    /// <summary>What the verifier's token is to sign; nothing is written.</summary>
    public async Task<Result<TokenQuestion>> AskTokenAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var drafted = await DraftAsync(db, command, ct);
        return drafted.IsOk
            ? await signing.AskTokenAsync(command.Actor, drafted.Value.Decision, ct)
            : drafted.Refusals.ToList();
    }

    private async Task<Result<Drafted>> DraftAsync(
        RegistrationDb db,
        Command command,
        CancellationToken ct
    )
    {
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.Verifier,
            command.DossierId,
            command.Version,
            status => status == DossierStatus.UnderVerification,
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var rows = await db.Requests.AsNoTracking().OfDossier(dossier.Id).ToListAsync(ct);
        var faults = Check(rows);
        if (faults.Count > 0)
        {
            return faults;
        }

        var draft = signing.Draft(command.Key);
        if (!draft.IsOk)
        {
            return draft.Refusals.ToList();
        }

        var requester = await RequesterAsync(db, dossier, ct);
        var orders = rows.Where(row => row.Status == RowStatus.Accepted)
            .Select(row =>
                Orders.New(dossier, row, draft.Value.OrderIdOf(row.Id)) with
                {
                    Requester = requester,
                }
            )
            .ToList();
        return new Drafted(
            dossier,
            new Decision(
                draft.Value,
                DecisionRole.Verification,
                dossier.Code,
                ProcedureCards.Of(dossier.ProcedureCode).Name.Vietnamese,
                dossier.OrganisationPath,
                VerifierId: null,
                orders
            )
        );
    }

    /// <summary>Who filed the dossier may decide nothing in it; the authority looks at that again.</summary>
    private static async Task<string?> RequesterAsync(
        RegistrationDb db,
        Dossier dossier,
        CancellationToken ct
    ) =>
        await (
            from filed in db.Events.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on filed.ActorId equals account.Id
            where filed.DossierId == dossier.Id
            where
                filed.Kind == DossierEventKind.Submitted
                || filed.Kind == DossierEventKind.Resubmitted
            orderby filed.At descending
            select account.Mailbox
        ).FirstOrDefaultAsync(ct);

    private static string Counts(Dossier dossier) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Chấp thuận {dossier.AcceptedCount}, từ chối {dossier.RefusedCount}"
        );

    private static OrderRecord Record(
        Dossier dossier,
        IssuanceOrder order,
        OfficerSignature verification,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = order.OrderId,
            DossierId = dossier.Id,
            RequestId = order.RequestId,
            State = OrderState.Verified,
            Order = OrderJson.Write(order),
            Verification = OrderJson.Write(verification),
            CreatedAt = now,
        };

    private static List<Refusal> Check(List<CertificationRequest> rows)
    {
        var faults = new List<Refusal>();
        var undecided = rows.Where(row =>
                row.Status is not (RowStatus.Accepted or RowStatus.Refused or RowStatus.Issued)
            )
            .ToList();
        if (undecided.Count > 0)
        {
            faults.Add(
                new Refusal(
                    "REG-ROWS-UNDECIDED",
                    new Sentence(
                        $"Còn {undecided.Count} dòng chưa thẩm định: {Ordinals(undecided)}",
                        $"{undecided.Count} rows are not decided yet: {Ordinals(undecided)}"
                    )
                )
            );
        }

        var keyless = rows.Where(row =>
                row
                    is {
                        Status: RowStatus.Accepted,
                        Custody: KeyCustody.Token,
                        CertificateRequest: null
                    }
            )
            .ToList();
        if (keyless.Count > 0)
        {
            faults.Add(
                new Refusal(
                    "REG-TOKEN-REQUEST-MISSING",
                    new Sentence(
                        $"Chưa có yêu cầu PKCS#10 từ thiết bị cho dòng {Ordinals(keyless)}",
                        $"The token's PKCS#10 request is missing for row {Ordinals(keyless)}"
                    )
                )
                {
                    NextStep = new Sentence(
                        "Tạo khóa trên thiết bị và nạp yêu cầu trước khi trình phê duyệt.",
                        "Make the key on the token and provide its request first."
                    ),
                }
            );
        }

        return faults;
    }

    private sealed record Drafted(Dossier Dossier, Decision Decision);

    private static string Ordinals(IEnumerable<CertificationRequest> rows) =>
        string.Join(", ", rows.Select(row => row.Ordinal.ToString(CultureInfo.InvariantCulture)));
}
