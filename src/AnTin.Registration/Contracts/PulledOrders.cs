using System.Collections.ObjectModel;

namespace AnTin.Registration.Contracts;

/// <summary>What lay in the window: the orders, and beside them the rows that are none any more.</summary>
public sealed class PulledOrders(
    IList<SignedOrder> orders,
    IReadOnlyList<SpoiledOrder>? spoiled = null
) : ReadOnlyCollection<SignedOrder>(orders)
{
    public IReadOnlyList<SpoiledOrder> Spoiled { get; } = spoiled ?? [];
}
