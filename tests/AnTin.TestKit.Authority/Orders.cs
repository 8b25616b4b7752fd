using AnTin.Registration.Contracts;

namespace AnTin.TestKit.Authority;

/// <summary>Orders as the desk makes them, each signed by two officers with their own keys.</summary>
public static class Orders
{
    public static IssuanceOrder For(
        AuthorityWorld world,
        string name = "Đặng Bảo Ngọc",
        string profile = "PERSON_5Y"
    )
    {
        var now = world.Clock.GetUtcNow();
        return new IssuanceOrder(
            Guid.CreateVersion7(now),
            Guid.CreateVersion7(now),
            "0191f000-0000-7000-8000-000000000001-260429-0001",
            Bloc.State,
            profile,
            new PersonSubject(
                name,
                "Hoa Ban",
                [
                    "Ủy ban nhân dân tỉnh Hoa Ban",
                    "Sở Giáo dục và Đào tạo",
                    "Trường THPT số 1 Hoa Ban",
                ],
                "ngoc.db@hoaban.edu.vn"
            ),
            KeyCustody.Central,
            null,
            null,
            "84900000001",
            now,
            now + TimeSpan.FromDays(3)
        );
    }

    public static async Task<SignedOrder> SignAsync(
        AuthorityWorld world,
        IssuanceOrder order,
        string verifier = "verifier-1",
        string approver = "approver-1"
    )
    {
        var at = order.ApprovedAt;
        return new SignedOrder(
            order,
            await By(world, verifier, OrderDecision.Verification(order, at), at),
            await By(world, approver, OrderDecision.Approval(order, at), at)
        );
    }

    public static async Task<IssuanceOrder> AddAsync(
        AuthorityWorld world,
        string name = "Đặng Bảo Ngọc"
    )
    {
        var order = For(world, name);
        await world.Window.AddAsync(await SignAsync(world, order));
        return order;
    }

    private static async Task<OfficerSignature> By(
        AuthorityWorld world,
        string officer,
        byte[] message,
        DateTimeOffset at
    )
    {
        using var signer = TestCeremonyKeys.Open(world.Root, officer);
        var certificate = TestCeremonyKeys.Certificate(world.Root, officer);
        return new OfficerSignature(officer, at, certificate, await signer.SignAsync(message));
    }
}
