namespace AnTin.Registration.Contracts;

/// <summary>The window through which the certificate authority takes its orders; it never opens one towards us.</summary>
public interface IIssuanceOrders
{
    /// <summary>
    /// Approved orders that are not settled. An order is leased for a minute and comes again when it was not settled by then,
    /// so the caller must be idempotent by <see cref="IssuanceOrder.OrderId"/>. Beside them, rows that were changed since.
    /// </summary>
    Task<PulledOrders> PullAsync(int most, CancellationToken ct);

    /// <summary>Idempotent: the second outcome of an order is ignored.</summary>
    Task SettleAsync(OrderOutcome outcome, CancellationToken ct);
}
