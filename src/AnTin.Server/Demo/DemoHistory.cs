using System.Text.Json;
using AnTin.Authority.Issuance;
using AnTin.Authority.Revocation;
using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>
/// Twelve weeks of dossiers, in three rounds, in every state. A round is filed, verified and approved together, then the
/// authority issues it: what stands in the lists has a real certificate behind it. Few rounds, because each costs two
/// officers' slow PINs.
/// </summary>
internal sealed class DemoHistory(
    IServiceProvider services,
    DemoClock clock,
    IReadOnlyDictionary<string, Organisation> organisations
)
{
    private const int Rounds = 3;
    private const int SettledARound = 40;
    private const int AwaitApproval = 3;

    /// <summary>Why some of the certificates end early.</summary>
    public IReadOnlyList<RevocationCode> Revocations { get; } =
    [
        .. new[] { "TB", "NH", "LK", "VT", "GHTDTT", "HH" }.Select(code =>
            RevocationCode.Find(code)!
        ),
    ];

    public async Task FileAsync(DateTimeOffset now, CancellationToken ct)
    {
        var writer = new DemoDossierWriter(organisations);
        for (var round = 0; round < Rounds; round++)
        {
            clock.MoveTo(
                now
                    - TimeSpan.FromDays(1.5)
                    - (DemoLoader.Past - TimeSpan.FromDays(3)) * (Rounds - 1 - round) / (Rounds - 1)
            );
            await SettleRoundAsync(writer, ct);
        }

        clock.MoveTo(now - TimeSpan.FromHours(20));
        await using var db = await OpenAsync(ct);
        var verified = writer.WriteOpenOnes(db, clock.GetUtcNow());
        writer.WriteNumbers(db);
        await db.SaveChangesAsync(ct);
        foreach (var dossier in verified.Take(AwaitApproval))
        {
            await SendToApproverAsync(dossier, ct);
        }

        clock.MoveTo(now);
    }

    /// <summary>By the verifier's own acts: approval is asked for with orders that a key has signed.</summary>
    private async Task SendToApproverAsync(Guid dossier, CancellationToken ct)
    {
        var officer = DemoOfficer.With(AccountRoles.Verifier);
        await using var db = await OpenAsync(ct);
        var account = await db.Accounts.SingleAsync(one => one.Mailbox == officer.Mailbox, ct);
        var verifier = new Actor(account.Id, officer.Name, officer.Mailbox, officer.Roles, null);
        var rows = await db
            .Requests.Where(row => row.DossierId == dossier)
            .Select(row => row.Id)
            .ToListAsync(ct);
        await using var scope = services.CreateAsyncScope();
        var verify = scope.ServiceProvider.GetRequiredService<VerifyRows>();
        (
            await verify.HandleAsync(
                new(
                    verifier,
                    dossier,
                    SeenVersion.Any,
                    rows.ConvertAll(row => new RowDecision(row, Accept: true))
                ),
                ct
            )
        ).Must();
        var send = scope.ServiceProvider.GetRequiredService<SendToApprover>();
        (await send.HandleAsync(new(verifier, dossier, SeenVersion.Any, officer.Pin), ct)).Must();
    }

    private async Task SettleRoundAsync(DemoDossierWriter writer, CancellationToken ct)
    {
        await using (var db = await OpenAsync(ct))
        {
            var orders = new List<(IssuanceOrder Order, Guid DossierId)>();
            for (var count = 0; count < SettledARound; count++)
            {
                orders.AddRange(writer.WriteApproved(db, clock.GetUtcNow()));
            }

            await OrderAsync(db, orders, ct);
            await db.SaveChangesAsync(ct);
        }

        var run = services.GetRequiredService<IssuanceRun>();
        while (await run.RunAsync(ct) > 0)
        {
            // The next batch.
        }
    }

    private async Task OrderAsync(
        RegistrationDb db,
        List<(IssuanceOrder Order, Guid DossierId)> orders,
        CancellationToken ct
    )
    {
        var signing = new DemoOrders(services.GetRequiredService<IDecisionSigner>(), clock);
        var signed = await signing.SignAsync(orders.ConvertAll(pair => pair.Order), ct);
        foreach (var (order, (_, dossierId)) in signed.Zip(orders))
        {
            db.Orders.Add(
                new Registration.Orders.OrderRecord
                {
                    Id = order.Order.OrderId,
                    DossierId = dossierId,
                    RequestId = order.Order.RequestId,
                    State = Registration.Orders.OrderState.Approved,
                    Order = JsonSerializer.Serialize(order.Order),
                    Verification = JsonSerializer.Serialize(order.Verification),
                    Approval = JsonSerializer.Serialize(order.Approval),
                    CreatedAt = order.Verification.At,
                    ApprovedAt = order.Order.ApprovedAt,
                }
            );
        }
    }

    private async Task<RegistrationDb> OpenAsync(CancellationToken ct) =>
        await services
            .GetRequiredService<IDbContextFactory<RegistrationDb>>()
            .CreateDbContextAsync(ct);
}
