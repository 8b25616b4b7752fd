using AnTin.Platform.Database;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;

namespace AnTin.Server.Demo;

/// <summary>Two officers sign orders, as the desk has them do it.</summary>
internal sealed class DemoOrders(IDecisionSigner signer, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(72);

    public async Task<IReadOnlyList<SignedOrder>> SignAsync(
        IReadOnlyList<IssuanceOrder> wished,
        CancellationToken ct
    )
    {
        var at = Instant.Cut(clock.GetUtcNow());
        var orders = wished
            .Select(order => order with { ApprovedAt = at, ExpiresAt = at + Life })
            .ToList();
        var verified = await SignAsync(
            DemoOfficer.With(AccountRoles.Verifier),
            orders.ConvertAll(order => OrderDecision.Verification(order, at)),
            ct
        );
        var approved = await SignAsync(
            DemoOfficer.All.First(officer => officer.Roles == AccountRoles.Approver),
            orders.ConvertAll(order => OrderDecision.Approval(order, at)),
            ct
        );
        return
        [
            .. orders.Select(
                (order, place) =>
                    new SignedOrder(
                        order,
                        verified[place] with
                        {
                            At = at,
                        },
                        approved[place] with
                        {
                            At = at,
                        }
                    )
            ),
        ];
    }

    private async Task<IReadOnlyList<OfficerSignature>> SignAsync(
        DemoOfficer officer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        var signed = await signer.SignAsync(officer.Mailbox, officer.Pin, messages, ct);
        return signed.Must();
    }
}
