using AnTin.Authority.Database;
using AnTin.Authority.Issuance;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Platform.Database;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Authority.Tests.Issuance;

public sealed class IssuanceRunTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Run_ApprovedCentralOrder_IssuesBindsAndSettles(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        var order = await Orders.AddAsync(world);

        (await world.RunAsync()).ShouldBe(1);

        await using var context = world.Context();
        var intent = await context
            .Intents.Include(one => one.Certificate)
            .SingleAsync(one => one.OrderId == order.OrderId);
        var certificate = Certificate.From(intent.Certificate!.Certificate);
        certificate
            .Subject.ToString()
            .ShouldBe(
                "CN=Đặng Bảo Ngọc, L=Hoa Ban, OU=Trường THPT số 1 Hoa Ban, OU=Sở Giáo dục và Đào tạo, "
                    + "O=Ủy ban nhân dân tỉnh Hoa Ban, C=VN"
            );
        certificate.Validity.Length.ShouldBe(TimeSpan.FromDays(1825));
        certificate.Mailboxes.ShouldBe(["ngoc.db@hoaban.edu.vn"]);
        intent.ProfileId.ShouldBe("HBNN_G1:PERSON_5Y");
        world
            .Window.OutcomeOf(order.OrderId)
            .ShouldBe($"issued {Convert.ToHexString(intent.Certificate.Certificate)}");
        world.Custody.MailsOf(order.OrderId).ShouldBe(1);
        (await context.Orders.SingleAsync()).State.ShouldBe(OrderState.Settled);
    }

    [Fact]
    public async Task T16_SameOrderAgain_SameCertificate()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = await Orders.AddAsync(world);
        await world.RunAsync();
        var first = world.Window.OutcomeOf(order.OrderId);
        world.Window.Forget(order.OrderId);

        await world.RunAsync();

        world.Window.OutcomeOf(order.OrderId).ShouldBe(first);
        await using var context = world.Context();
        (await context.Intents.CountAsync(one => one.OrderId == order.OrderId)).ShouldBe(1);
        world.Custody.MailsOf(order.OrderId).ShouldBe(1);
    }

    [Fact]
    public async Task T22_SwitchOff_NothingIsTakenUntilItIsOn()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = await Orders.AddAsync(world);
        var stop = world.Get<StopSwitch>();
        await stop.SetAsync(true, "operator-1", "drill", CancellationToken.None);

        (await world.RunAsync()).ShouldBe(0);
        world.Window.OutcomeOf(order.OrderId).ShouldBeNull();

        await stop.SetAsync(false, "operator-1", "drill over", CancellationToken.None);
        (await world.RunAsync()).ShouldBe(1);
        world.Window.OutcomeOf(order.OrderId)!.ShouldStartWith("issued");
    }

    [Fact]
    public async Task T8_Batch_OneOutcomeForEveryOrder()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var orders = new List<Guid>();
        for (var i = 1; i <= 28; i++)
        {
            orders.Add((await Orders.AddAsync(world, $"Giáo viên số {i}")).OrderId);
        }

        (await world.RunAsync()).ShouldBe(28);

        await using var context = world.Context();
        var intents = await context.Intents.Where(one => one.OrderId != null).ToListAsync();
        intents.Select(one => one.OrderId!.Value).ShouldBe(orders, ignoreOrder: true);
        intents.Select(one => one.SerialHex).ShouldBeUnique(StringComparer.Ordinal);
        foreach (var (order, index) in orders.Select((order, index) => (order, index)))
        {
            intents
                .Single(one => one.OrderId == order)
                .Subject.ShouldStartWith($"CN=Giáo viên số {index + 1},");
        }
    }

    [Fact]
    public async Task Run_ProfileOfNoBloc_FailsWithItsCode()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = Orders.For(world, profile: "DEVICE_5Y");
        await world.Window.AddAsync(await Orders.SignAsync(world, order));

        await world.RunAsync();

        world.Window.OutcomeOf(order.OrderId).ShouldBe("failed AUT-ORDER-PROFILE");
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Run_KeyOfAnotherCertificate_IsNeverCertifiedAgain(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        var request = await Requests.MakeAsync("RSA-3072");
        async Task<Guid> AskAsync(string serial)
        {
            var order = Orders.For(world) with
            {
                Custody = KeyCustody.Token,
                DeviceSerial = serial,
                CertificateRequest = request,
            };
            await world.Window.AddAsync(await Orders.SignAsync(world, order));
            return order.OrderId;
        }

        Guid[] together = [await AskAsync("0A1B2C3D"), await AskAsync("0A1B2C3E")];
        await world.RunAsync();
        var later = await AskAsync("0A1B2C3F");
        await world.RunAsync();

        together
            .Select(order => world.Window.OutcomeOf(order)!.Split(' ')[0])
            .ShouldBe(["issued", "failed"], ignoreOrder: true);
        world.Window.OutcomeOf(later).ShouldBe("failed AUT-ORDER-KEY-KNOWN");
        await using var context = world.Context();
        (await context.Intents.CountAsync(one => one.OrderId != null)).ShouldBe(1);
    }

    [Fact]
    public async Task Run_OrganisationWithARequestFromItsToken_IsIssuedUnderItsProfile()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var request = await Requests.MakeAsync("RSA-3072");
        var order = Orders.For(world, profile: "ORGANIZATION_5Y") with
        {
            Custody = KeyCustody.Token,
            DeviceSerial = "0A1B2C3D",
            CertificateRequest = request,
            Subject = new PersonSubject(
                "Sở Giáo dục và Đào tạo",
                "Hoa Ban",
                ["Ủy ban nhân dân tỉnh Hoa Ban"],
                "so@hoaban.edu.vn"
            ),
        };
        await world.Window.AddAsync(await Orders.SignAsync(world, order));

        await world.RunAsync();

        world.Window.OutcomeOf(order.OrderId)!.ShouldStartWith("issued");
        await using var context = world.Context();
        var intent = await context.Intents.SingleAsync(one => one.OrderId == order.OrderId);
        intent.ProfileId.ShouldBe("HBNN_G1:ORGANIZATION_5Y");
        intent.Subject.ShouldBe(
            "CN=Sở Giáo dục và Đào tạo, L=Hoa Ban, O=Ủy ban nhân dân tỉnh Hoa Ban, C=VN"
        );
        world.Custody.MailsOf(order.OrderId).ShouldBe(0);
    }

    [Fact]
    public async Task T23_ModuleSignsWrongly_NothingLeavesUntilItSignsRight()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var order = await Orders.AddAsync(world);
        var keys = new FaultyKeys(world.Get<ISigningKeys>()) { Faulty = true };
        var run = ActivatorUtilities.CreateInstance<IssuanceRun>(
            world.Get<IServiceProvider>(),
            keys
        );

        await run.RunAsync(CancellationToken.None);
        world.Window.OutcomeOf(order.OrderId).ShouldBeNull();
        string serial;
        await using (var context = world.Context())
        {
            serial = (
                await context.Intents.SingleAsync(one => one.OrderId == order.OrderId)
            ).SerialHex;
            (await context.Orders.SingleAsync()).State.ShouldBe(OrderState.Intended);
        }

        keys.Faulty = false;
        await run.RunAsync(CancellationToken.None);

        var issued = world.Window.OutcomeOf(order.OrderId)!["issued ".Length..];
        Certificate.From(Convert.FromHexString(issued)).Serial.ToString().ShouldBe(serial);
    }
}
