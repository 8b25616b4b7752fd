using AnTin.Registration.Contracts;

namespace AnTin.Bench;

/// <summary>Registration's window over a list, so that only the authority's own work is measured.</summary>
internal sealed class MemoryWindow(IEnumerable<SignedOrder> orders) : IIssuanceOrders
{
    private readonly Queue<SignedOrder> waiting = new(orders);

    public int Settled { get; private set; }

    public Task<PulledOrders> PullAsync(int most, CancellationToken ct)
    {
        var taken = new List<SignedOrder>(most);
        while (taken.Count < most && waiting.TryDequeue(out var order))
        {
            taken.Add(order);
        }

        return Task.FromResult(new PulledOrders(taken));
    }

    public Task SettleAsync(OrderOutcome outcome, CancellationToken ct)
    {
        Settled +=
            outcome is OrderIssued ? 1 : throw new InvalidOperationException(outcome.ToString());
        return Task.CompletedTask;
    }
}
