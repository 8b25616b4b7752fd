using System.Text.Json.Nodes;
using AnTin.Authority.Issuance;
using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.Registration.Decisions;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Orders;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>A registration and an authority, both real, and somebody who owns the registration's database.</summary>
internal sealed class EditedRegistration : IAsyncDisposable
{
    public const string VerifierKey = "both-1";
    public const string ApproverKey = "approver-1";

    private EditedRegistration(AuthorityWorld authority, Room room) =>
        (Authority, Room) = (authority, room);

    public AuthorityWorld Authority { get; }

    public Room Room { get; }

    public KeptLog Log { get; } = new();

    public Guid DossierId { get; private set; }

    /// <summary>One dossier of the school, verified and approved; every row's certificate is ordered.</summary>
    public static async Task<EditedRegistration> CreateAsync(DatabaseEngine engine, int rows)
    {
        var authority = await AuthorityWorld.CreateAsync(engine);
        var room = await Room.CreateAsync(engine);
        room.Decisions = new OpenKeys(
            authority.Root,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [room.Verifier.Mailbox] = VerifierKey,
                [room.Approver.Mailbox] = ApproverKey,
            }
        );
        var edited = new EditedRegistration(authority, room);
        var approved = await room.ApprovedAsync(
            room.School,
            [.. Enumerable.Range(1, rows).Select(People.Teacher)]
        );
        edited.DossierId = approved.Id;
        return edited;
    }

    /// <summary>The same, decided with tokens of the same two officers, who are known by their mailboxes.</summary>
    public static async Task<EditedRegistration> CreateAsync(
        DatabaseEngine engine,
        int rows,
        SoftToken verifier,
        SoftToken approver
    )
    {
        var authority = await AuthorityWorld.CreateAsync(engine);
        var room = await Room.CreateAsync(engine);
        room.Tokens = authority.Get<IOfficerTokens>();
        var edited = new EditedRegistration(authority, room);
        var (one, other) = (room.Verifier.Mailbox, room.Approver.Mailbox);
        var held = await authority
            .Conductor()
            .ConductAsync(
                TestCeremony.Later(
                    "tokens-1",
                    $$"""
                    "officers": [
                      { "id": "{{one}}", "name": "A", "mailbox": "{{one}}", "authority": "services-g1", "roles": ["verifier"] },
                      { "id": "{{other}}", "name": "B", "mailbox": "{{other}}", "authority": "services-g1", "roles": ["approver"] } ],
                    "officerTokens": [ {{verifier.Line(one)}}, {{approver.Line(other)}} ]
                    """
                ),
                CancellationToken.None
            );
        held.Refusals.ShouldBeEmpty();
        edited.DossierId = (
            await room.VerifiedAsync(
                room.School,
                [.. Enumerable.Range(1, rows).Select(People.Teacher)]
            )
        ).Id;
        await edited.DecideAsync(verifier, approver);
        return edited;
    }

    private async Task DecideAsync(SoftToken verifier, SoftToken approver)
    {
        var asking = DecisionKey.OfToken(null, []);
        var send = Room.Get<SendToApprover>();
        var sending = new SendToApprover.Command(Room.Verifier, DossierId, SeenVersion.Any, asking);
        var asked = (await send.AskTokenAsync(sending, default)).Value;
        (
            await send.HandleAsync(sending with { Key = Answer(asked, verifier) }, default)
        ).Refusals.ShouldBeEmpty();
        var approve = Room.Get<Approve>();
        var approving = new Approve.Command(Room.Approver, DossierId, SeenVersion.Any, asking);
        asked = (await approve.AskTokenAsync(approving, default)).Value;
        (
            await approve.HandleAsync(approving with { Key = Answer(asked, approver) }, default)
        ).Refusals.ShouldBeEmpty();
    }

    private static DecisionKey Answer(TokenQuestion asked, SoftToken token) =>
        DecisionKey.OfToken(asked.Draft, token.Answer(asked.Statement));

    /// <summary>One batch of the authority, over the registration's own window.</summary>
    public async Task RunAsync()
    {
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(Log));
        await ActivatorUtilities
            .CreateInstance<IssuanceRun>(
                Authority.Get<IServiceProvider>(),
                Room.Get<IIssuanceOrders>(),
                logs.CreateLogger<IssuanceRun>()
            )
            .RunAsync(CancellationToken.None);
    }

    /// <summary>One batch that the probe cuts off.</summary>
    public async Task<bool> DiesAsync()
    {
        try
        {
            await RunAsync();
            return false;
        }
        catch (SimulatedCrashException)
        {
            return true;
        }
    }

    /// <summary>Rows and their orders, in the order of the list.</summary>
    public async Task<IReadOnlyList<(CertificationRequest Row, OrderRecord Order)>> LinesAsync()
    {
        await using var db = Room.Db();
        var rows = await db
            .Requests.AsNoTracking()
            .Where(row => row.DossierId == DossierId)
            .OrderBy(row => row.Ordinal)
            .ToListAsync();
        var orders = await db
            .Orders.AsNoTracking()
            .Where(order => order.DossierId == DossierId)
            .ToDictionaryAsync(order => order.RequestId);
        return [.. rows.Select(row => (row, orders[row.Id]))];
    }

    public async Task EditRowAsync(Guid row, Action<CertificationRequest> edit)
    {
        await using var db = Room.Db();
        edit(await db.Requests.SingleAsync(one => one.Id == row));
        await db.SaveChangesAsync();
    }

    public Task EditOrderAsync(Guid order, Action<JsonObject> edit) =>
        WriteAsync(order, "Order", text => Edited(text, edit));

    public Task EditApprovalAsync(Guid order, Action<JsonObject> edit) =>
        WriteAsync(order, "Approval", text => Edited(text, edit));

    /// <summary>Writes one column of one order as nobody but the owner of the database can.</summary>
    public async Task WriteAsync(Guid order, string column, Func<string, string?> edit)
    {
        await using var db = Room.Db();
        var record = await db.Orders.AsNoTracking().SingleAsync(one => one.Id == order);
        var text = edit(column == "Order" ? record.Order : record.Approval ?? "");
#pragma warning disable EF1002, EF1003 // The column is one of two words.
        await db.Database.ExecuteSqlRawAsync(
            "UPDATE \"Orders\" SET \"" + column + "\" = {0} WHERE \"Id\" = {1}",
            text!,
            order
        );
#pragma warning restore EF1002, EF1003
    }

    public async Task InsertAsync(OrderRecord order)
    {
        await using var db = Room.Db();
        db.Orders.Add(order);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        await Authority.DisposeAsync();
        Log.Dispose();
    }

    private static string Edited(string json, Action<JsonObject> edit)
    {
        var parsed = JsonNode.Parse(json)!.AsObject();
        edit(parsed);
        return parsed.ToJsonString();
    }
}
