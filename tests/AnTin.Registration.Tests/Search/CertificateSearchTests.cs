using AnTin.Platform.Database;
using AnTin.Registration.Certificates;
using AnTin.Registration.Contracts;
using AnTin.Registration.Search;
using AnTin.Registration.Tests.World;
using AnTin.TestKit.Databases;

namespace AnTin.Registration.Tests.Search;

public sealed class CertificateSearchTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Search_AnyWordSerialOrMailbox_FindsTheCertificate(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        await room.ApprovedAsync(room.School, [People.Teacher(1), People.Teacher(2)]);
        var orders = room.Get<IIssuanceOrders>();
        foreach (var signed in await orders.PullAsync(10, default))
        {
            await orders.SettleAsync(
                new OrderIssued(
                    signed.Order.OrderId,
                    TestCertificates.Make(signed.Order),
                    "CPCA_G1:PERSON_5Y",
                    room.Clock.GetUtcNow()
                ),
                default
            );
        }

        var search = room.Get<CertificateSearch>();
        async Task<int> Count(string? text) =>
            (await search.ListAsync(new CertificateFilter { Text = text }, null, default))
                .Items
                .Count;
        var binh = (
            await search.ListAsync(new CertificateFilter { Text = "lo thi bi" }, null, default)
        ).Items.ShouldHaveSingleItem();

        binh.CommonName.ShouldBe("Lò Thị Bình");
        (await Count("Bình")).ShouldBe(1);
        (await Count("gv1@hoaban")).ShouldBe(1);
        (await Count(binh.Serial[..6])).ShouldBeGreaterThan(0);
        (await Count("nobody")).ShouldBe(0);
        (await Count(null)).ShouldBe(2);
        async Task<int> Narrowed(CertificateFilter filter) =>
            (await search.ListAsync(filter with { Text = "lo thi bi" }, null, default)).Items.Count;
        (await Narrowed(new CertificateFilter { Kind = CertificateKind.Person })).ShouldBe(1);
        (await Narrowed(new CertificateFilter { Kind = CertificateKind.Device })).ShouldBe(0);
        (await Narrowed(new CertificateFilter { State = CertificateState.Revoked })).ShouldBe(0);
        (await Narrowed(new CertificateFilter { Province = binh.Province })).ShouldBe(1);
        (
            await search.ListOwnAsync(
                room.School,
                new CertificateFilter { Text = "quoc" },
                null,
                default
            )
        ).Items.Count.ShouldBe(1);
        (
            await search.ListOwnAsync(
                room.Hospital,
                new CertificateFilter { Text = "quoc" },
                null,
                default
            )
        ).Items.ShouldBeEmpty();
        (
            await search.ListOwnAsync(room.Hospital, new CertificateFilter(), null, default)
        ).Items.ShouldBeEmpty();
        (await search.FindBySerialAsync(binh.Serial.ToLowerInvariant(), default)).ShouldNotBeNull();
        (await search.FileAsync(binh.Id, default))
            .ShouldNotBeNull()
            .Length.ShouldBeGreaterThan(300);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Revoked_ByTheAuthority_ShowsReasonCode(DatabaseEngine engine)
    {
        await using var room = await Room.CreateAsync(engine);
        await room.ApprovedAsync(room.School, [People.Teacher(1)]);
        var orders = room.Get<IIssuanceOrders>();
        var order = (await orders.PullAsync(1, default)).Single().Order;
        await orders.SettleAsync(
            new OrderIssued(
                order.OrderId,
                TestCertificates.Make(order),
                "CPCA_G1:PERSON_5Y",
                room.Clock.GetUtcNow()
            ),
            default
        );
        var search = room.Get<CertificateSearch>();
        var before = (
            await search.ListAsync(new CertificateFilter(), null, default)
        ).Items.Single();

        await room.Get<ICertificateEvents>()
            .RevokedAsync(before.Serial, before.Issuer, "GHTDTT", room.Clock.GetUtcNow(), default);

        var after = (await search.FindBySerialAsync(before.Serial, default))!;
        before.StateWords(room.Clock.GetUtcNow()).ShouldBe("Hoạt động");
        after.StateWords(room.Clock.GetUtcNow()).ShouldBe("Đã thu hồi(GHTDTT)");
    }
}
