using System.Text.Json;
using System.Text.Json.Nodes;
using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Request = AnTin.Registration.Dossiers.CertificationRequest;
using Waiting = AnTin.Registration.Orders.OrderRecord;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>
/// Rule T17: whoever owns the registration database changes what two officers approved. Nothing is issued for what was
/// touched, each lie has its reason, an alarm stands where operators look, and what was not touched is issued.
/// </summary>
public sealed class EditedRegistrationTests
{
    private const string Changed = "AUT-ORDER-CHANGED";
    private const string Signature = "AUT-ORDER-SIGNATURE";

    /// <summary>The row alone is edited: a page would show it, and nobody signed it.</summary>
    private static readonly IReadOnlyList<(string Reason, Action<Request> Edit)> OfRows =
    [
        ($"{Changed} commonName", row => row.FullName = "Kẻ Khác"),
        ($"{Changed} mailbox", row => row.Mailbox = "ke.khac@hoaban.edu.vn"),
        ($"{Changed} organisation", row => row.OrganisationPath = "ỦY BAN NHÂN DÂN TỈNH KHÁC"),
        ($"{Changed} province", row => row.Province = "Nơi khác"),
        ($"{Changed} mobileNumber", row => row.Phone = "84900000777"),
        ($"{Changed} custody", row => row.Custody = KeyCustody.Token),
        ($"{Changed} deviceSerial", row => row.DeviceSerial = "0A1B2C3D"),
        ($"{Changed} certificateRequest", row => row.CertificateRequest = [0x30, 0x00]),
        ($"{Changed} decision", row => row.Status = RowStatus.Refused),
    ];

    /// <summary>The stored order is edited, and the row with it where the two say the same thing.</summary>
    private static readonly IReadOnlyList<(string Reason, Action<JsonObject> Edit)> OfOrders =
    [
        ($"{Signature} verification", order => Subject(order)["CommonName"] = "Kẻ Khác"),
        ($"{Signature} verification", order => Subject(order)["Mailbox"] = "ke.khac@hoaban.edu.vn"),
        ($"{Signature} verification", order => order["Requester"] = null),
        ($"{Signature} approval", order => order["ExpiresAt"] = "2036-04-29T02:00:00+00:00"),
        ($"{Changed} profileId", order => order["ProfileId"] = "PERSON_3Y"),
        ($"{Changed} unreadable", order => order["Subject"] = null),
        ($"{Changed} unreadable", order => order["Bloc"] = 99),
        (
            $"{Changed} unreadable",
            order => Subject(order)["OrganisationPath"] = new JsonArray((JsonNode?)null)
        ),
        ($"{Changed} order", order => order["OrderId"] = "0191f000-0000-7000-8000-00000000dead"),
    ];

    private static readonly IReadOnlyList<(
        string Reason,
        Func<string, string?> Edit
    )> OfApprovals =
    [
        ($"{Changed} unreadable", _ => null),
        ($"{Changed} unreadable", _ => "{"),
        (
            $"{Changed} unreadable",
            text => text.Replace("approver-1", "a\\u0000", StringComparison.Ordinal)
        ),
        (
            "AUT-ORDER-OFFICER approver-2",
            text => text.Replace("approver-1", "approver-2", StringComparison.Ordinal)
        ),
        ($"{Signature} approval", text => Later(text)),
    ];

    [Theory, ClassData(typeof(Engines))]
    public async Task T17_RowsEditedAfterApproval_AreRefusedEachForItsReason(DatabaseEngine engine)
    {
        var expected = new List<string>();
        var count = OfRows.Count + OfOrders.Count + OfApprovals.Count;
        await using var edited = await EditedRegistration.CreateAsync(engine, count + 4);
        var lines = await edited.LinesAsync();
        foreach (var (reason, edit) in OfRows)
        {
            await edited.EditRowAsync(lines[expected.Count].Row.Id, edit);
            expected.Add(reason);
        }

        foreach (var (reason, edit) in OfOrders)
        {
            var (row, order) = lines[expected.Count];
            await edited.EditOrderAsync(order.Id, edit);
            await edited.EditRowAsync(row.Id, one => FollowOrder(one, edit));
            expected.Add(reason);
        }

        foreach (var (reason, edit) in OfApprovals)
        {
            await edited.WriteAsync(lines[expected.Count].Order.Id, "Approval", edit);
            expected.Add(reason);
        }

        expected.AddRange(await SwapSignaturesAsync(edited, [.. lines.Skip(expected.Count)]));
        await edited.RunAsync();

        (await OutcomesAsync(edited, lines)).ShouldBe([.. expected, "issued"]);
        await ShouldHaveAlarmedAsync(edited, expected.Count);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T17_EditedAfterTwoTokensSigned_AreRefusedEachForItsReason(
        DatabaseEngine engine
    )
    {
        using var verifier = new SoftToken();
        using var approver = new SoftToken();
        await using var edited = await EditedRegistration.CreateAsync(
            engine,
            5,
            verifier,
            approver
        );
        var lines = await edited.LinesAsync();
        await edited.EditRowAsync(lines[0].Row.Id, row => row.FullName = "Kẻ Khác");
        await edited.EditOrderAsync(
            lines[1].Order.Id,
            order => Subject(order)["CommonName"] = "Kẻ Khác"
        );
        await edited.EditRowAsync(lines[1].Row.Id, row => row.FullName = "Kẻ Khác");
        await edited.WriteAsync(lines[2].Order.Id, "Approval", _ => lines[4].Order.Approval);
        await edited.EditApprovalAsync(
            lines[3].Order.Id,
            approval => approval["Proof"]!["Token"] = verifier.Digest
        );

        await edited.RunAsync();

        (await OutcomesAsync(edited, lines)).ShouldBe([
            $"{Changed} commonName",
            $"{Signature} verification",
            $"{Signature} approval",
            $"AUT-ORDER-OFFICER {edited.Room.Approver.Mailbox}",
            "issued",
        ]);
        await ShouldHaveAlarmedAsync(edited, 4);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task T17_OrdersAddedByHand_AreRefusedAndNoDossierIsTouched(DatabaseEngine engine)
    {
        await using var edited = await EditedRegistration.CreateAsync(engine, 1);
        var (row, order) = (await edited.LinesAsync()).Single();
        var replay = Guid.CreateVersion7();
        await edited.InsertAsync(Copy(order, replay, order.Order));
        var own = Guid.CreateVersion7();
        var wished = JsonNode.Parse(order.Order)!.AsObject();
        wished["OrderId"] = own.ToString();
        await edited.InsertAsync(Copy(order, own, wished.ToJsonString()));

        await edited.RunAsync();

        await using var authority = edited.Authority.Context();
        (await authority.Certificates.CountAsync(one => one.Sha256 != "")).ShouldBe(
            await CeremonyCertificatesAsync(authority) + 1
        );
        (await authority.Alarms.OrderBy(one => one.Code).ToListAsync())
            .Select(one => $"{one.Subject} {one.Code} {one.Fact}")
            .ShouldBe(
                [$"order/{replay} {Changed} order", $"order/{own} {Signature} verification"],
                ignoreOrder: true
            );
    }

    /// <summary>Accepted yesterday, prepared today: between the two, the row and its order were changed together.</summary>
    [Theory, ClassData(typeof(Engines))]
    public async Task T17_OrderEditedBetweenItsAcceptanceAndItsKey_IssuesNothing(
        DatabaseEngine engine
    )
    {
        await using var edited = await EditedRegistration.CreateAsync(engine, 1);
        edited.Authority.Probe.At = IssuanceStep.Accepted;
        (await edited.DiesAsync()).ShouldBeTrue();
        var lines = await edited.LinesAsync();
        await edited.EditOrderAsync(
            lines[0].Order.Id,
            order => Subject(order)["CommonName"] = "Kẻ Khác"
        );
        await edited.EditRowAsync(lines[0].Row.Id, row => row.FullName = "Kẻ Khác");
        PassLease(edited);

        await edited.RunAsync();

        (await OutcomesAsync(edited, lines)).ShouldBe([$"AUT-ORDER-OTHER {lines[0].Order.Id}"]);
        await ShouldHaveAlarmedAsync(edited, 1);
    }

    [Fact]
    public async Task T17_OrderWhoseApprovalExpiredBeforeItsKeyCame_IssuesNothing()
    {
        await using var edited = await EditedRegistration.CreateAsync(DatabaseEngine.Sqlite, 1);
        edited.Authority.Probe.At = IssuanceStep.Accepted;
        (await edited.DiesAsync()).ShouldBeTrue();
        edited.Authority.Clock.Advance(TimeSpan.FromDays(31));
        edited.Room.Clock.Advance(TimeSpan.FromDays(31));

        await edited.RunAsync();

        await using var db = edited.Room.Db();
        (await db.Orders.SingleAsync()).FailureCode.ShouldBe("AUT-ORDER-EXPIRED");
    }

    /// <summary>Swapped with another row's, the verifier's in the approver's place, and that once more under the approver's name.</summary>
    private static async Task<IReadOnlyList<string>> SwapSignaturesAsync(
        EditedRegistration edited,
        IReadOnlyList<(Request Row, Waiting Order)> lines
    )
    {
        var other = lines[^1].Order.Approval;
        await edited.WriteAsync(lines[0].Order.Id, "Approval", _ => other);
        await edited.WriteAsync(lines[1].Order.Id, "Approval", _ => lines[1].Order.Verification);
        var verification = JsonNode.Parse(lines[2].Order.Verification)!;
        await edited.EditApprovalAsync(
            lines[2].Order.Id,
            approval => approval["Signature"] = verification["Signature"]!.GetValue<string>()
        );
        return
        [
            $"{Signature} approval",
            $"AUT-ORDER-FOUR-EYES {EditedRegistration.VerifierKey}",
            $"{Signature} approval",
        ];
    }

    private static async Task<IReadOnlyList<string>> OutcomesAsync(
        EditedRegistration edited,
        IReadOnlyList<(Request Row, Waiting Order)> lines
    )
    {
        await using var db = edited.Room.Db();
        await using var authority = edited.Authority.Context();
        var facts = await authority.Alarms.ToDictionaryAsync(one => one.Subject, one => one.Fact);
        var orders = await db.Orders.ToDictionaryAsync(one => one.Id);
        return
        [
            .. lines
                .Select(line => orders[line.Order.Id])
                .Select(order =>
                    order.State == Registration.Orders.OrderState.Issued
                        ? "issued"
                        : $"{order.FailureCode} {facts.GetValueOrDefault($"order/{order.Id}")}"
                ),
        ];
    }

    private static async Task ShouldHaveAlarmedAsync(EditedRegistration edited, int times)
    {
        await using var authority = edited.Authority.Context();
        var alarms = await edited.Authority.Get<Alarms>().OpenAsync(CancellationToken.None);
        alarms.Count.ShouldBe(times);
        (
            await authority
                .AuditLog.Where(one => one.Action == "alarm.raise")
                .Select(one => one.Subject)
                .ToListAsync()
        ).ShouldBe(alarms.Select(one => one.Subject), ignoreOrder: true);
        edited
            .Log.Lines.Count(line => line.StartsWith("ALARM AUT-", StringComparison.Ordinal))
            .ShouldBe(times);
        (
            await authority.Intents.CountAsync(intent =>
                intent.OrderId != null
                && alarms.Select(one => one.Subject).Contains("order/" + intent.OrderId)
            )
        ).ShouldBe(0);
    }

    private static Task<int> CeremonyCertificatesAsync(AuthorityDb authority) =>
        authority.Intents.CountAsync(intent => intent.OrderId == null);

    private static void PassLease(EditedRegistration edited)
    {
        edited.Authority.Clock.Advance(TimeSpan.FromMinutes(2));
        edited.Room.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    private static Waiting Copy(Waiting order, Guid id, string json) =>
        new()
        {
            Id = id,
            DossierId = order.DossierId,
            RequestId = order.RequestId,
            State = order.State,
            Order = json,
            Verification = order.Verification,
            Approval = order.Approval,
            ApprovedAt = order.ApprovedAt,
            CreatedAt = order.CreatedAt,
        };

    /// <summary>What the order now says of the person, written into the row too.</summary>
    private static void FollowOrder(Request row, Action<JsonObject> edit)
    {
        var order = new JsonObject
        {
            ["Subject"] = new JsonObject
            {
                ["CommonName"] = row.FullName,
                ["Mailbox"] = row.Mailbox,
            },
        };
        edit(order);
        if (order["Subject"] is JsonObject subject)
        {
            row.FullName = subject["CommonName"]!.GetValue<string>();
            row.Mailbox = subject["Mailbox"]!.GetValue<string>();
        }
    }

    private static JsonObject Subject(JsonObject order) => order["Subject"]!.AsObject();

    private static string Later(string approval)
    {
        var parsed = JsonSerializer.Deserialize<OfficerSignature>(approval)!;
        return JsonSerializer.Serialize(parsed with { At = parsed.At.AddSeconds(1) });
    }
}
