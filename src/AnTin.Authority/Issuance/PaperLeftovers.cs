using AnTin.Authority.Database;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>
/// Orders on paper that a killed command left. Nobody offers them again, as the portal offers its own: what was not yet
/// intended is closed here, and the next run finishes the rest.
/// </summary>
public static class PaperLeftovers
{
    private static readonly Refusal Abandoned = new(
        "AUT-PAPER-ABANDONED",
        new(
            "Lệnh theo hồ sơ giấy bị ngắt trước khi cấp; không có chứng thư nào.",
            "The order on paper was cut off before anything was issued; there is no certificate."
        )
    );

    /// <summary>False where orders of the portal are open too: only the service may finish those.</summary>
    public static async Task<bool> TryCloseAsync(
        AuthorityDb database,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var open = await database
            .Orders.Where(one =>
                one.State != OrderState.Settled && one.State != OrderState.FailedAndSettled
            )
            .ToListAsync(cancellation);
        if (!open.TrueForAll(PaperOrders.IsOnPaper))
        {
            return false;
        }

        foreach (var order in open.Where(one => one.State == OrderState.Accepted))
        {
            OrderIntake.Fail(order, Abandoned, at);
            order.State = OrderState.FailedAndSettled;
        }

        await database.SaveChangesAsync(cancellation);
        return true;
    }
}
