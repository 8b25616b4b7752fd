using System.Globalization;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>The verifier signs the order of every accepted row with an own key and passes the dossier on.</summary>
public sealed class SendToApprover(
    IDbContextFactory<RegistrationDb> databases,
    IDecisionSigner signer,
    TimeProvider clock
) : IAct
{
    public sealed record Command(Actor Actor, Guid DossierId, SeenVersion Version, string Pin);

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
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

        var rows = await db
            .Requests.AsNoTracking()
            .Where(row => row.DossierId == dossier.Id)
            .OrderBy(row => row.Ordinal)
            .ToListAsync(ct);
        var faults = Check(rows);
        if (faults.Count > 0)
        {
            return faults;
        }

        var now = Instant.Cut(clock.GetUtcNow());
        var orders = rows.Where(row => row.Status == RowStatus.Accepted)
            .Select(row => Orders.New(dossier, row, now))
            .ToList();
        var messages = orders.ConvertAll(order => OrderDecision.Verification(order, now));
        var signed = await signer.SignAsync(command.Actor.Mailbox, command.Pin, messages, ct);
        if (!signed.IsOk)
        {
            return signed.Refusals.ToList();
        }

        foreach (var (order, signature) in orders.Zip(signed.Value))
        {
            db.Orders.Add(Record(dossier, order, signature with { At = now }, now));
        }

        dossier.VerifierId = command.Actor.AccountId;
        dossier.MoveTo(DossierStatus.AwaitingApproval);
        db.Log(dossier, DossierEventKind.SentToApprover, command.Actor, now, Counts(dossier));
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }

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

    private static string Ordinals(IEnumerable<CertificationRequest> rows) =>
        string.Join(", ", rows.Select(row => row.Ordinal.ToString(CultureInfo.InvariantCulture)));
}
