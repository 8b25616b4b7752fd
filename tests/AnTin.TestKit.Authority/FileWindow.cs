using System.Text.Json;
using AnTin.Registration.Contracts;

namespace AnTin.TestKit.Authority;

/// <summary>
/// Registration's window over files, so that it survives the death of the process: every unsettled order comes again,
/// and every settlement leaves a trace.
/// </summary>
public sealed class FileWindow(string directory) : IIssuanceOrders
{
    public async Task AddAsync(SignedOrder order)
    {
        Directory.CreateDirectory(directory);
        await WriteWholeAsync(
            PathOf(order.Order.OrderId, "order"),
            JsonSerializer.Serialize(order)
        );
    }

    public async Task<PulledOrders> PullAsync(int most, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        var orders = new List<SignedOrder>();
        foreach (
            var file in Directory.EnumerateFiles(directory, "*.order").Order(StringComparer.Ordinal)
        )
        {
            if (orders.Count < most && !File.Exists(Path.ChangeExtension(file, "outcome")))
            {
                orders.Add(
                    JsonSerializer.Deserialize<SignedOrder>(await File.ReadAllTextAsync(file, ct))!
                );
            }
        }

        return new PulledOrders(orders);
    }

    public async Task SettleAsync(OrderOutcome outcome, CancellationToken ct)
    {
        var text = outcome switch
        {
            OrderIssued issued => $"issued {Convert.ToHexString(issued.Certificate)}",
            OrderFailed failed => $"failed {failed.Code}",
            _ => throw new InvalidOperationException("No such outcome."),
        };
        await WriteWholeAsync(PathOf(outcome.OrderId, "outcome"), text);
        await File.AppendAllTextAsync(PathOf(outcome.OrderId, "settlements"), text + "\n", ct);
    }

    /// <summary>Null while unsettled.</summary>
    public string? OutcomeOf(Guid orderId) =>
        File.Exists(PathOf(orderId, "outcome"))
            ? File.ReadAllText(PathOf(orderId, "outcome"))
            : null;

    /// <summary>Every settlement ever told, also the repeated ones.</summary>
    public string[] SettlementsOf(Guid orderId) =>
        File.Exists(PathOf(orderId, "settlements"))
            ? File.ReadAllLines(PathOf(orderId, "settlements"))
            : [];

    /// <summary>As if registration had lost the outcome.</summary>
    public void Forget(Guid orderId) => File.Delete(PathOf(orderId, "outcome"));

    /// <summary>As a database commits: all of it or nothing.</summary>
    private static async Task WriteWholeAsync(string path, string text)
    {
        await File.WriteAllTextAsync(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private string PathOf(Guid orderId, string kind) =>
        Path.Combine(directory, $"{orderId:N}.{kind}");
}
