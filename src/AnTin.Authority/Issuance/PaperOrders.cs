using AnTin.Authority.Database;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance;

/// <summary>
/// Orders that did not come through the portal: an organisation's first certificate is asked for on paper, because the
/// portal takes letters only that are signed with one.
/// </summary>
public sealed class PaperOrders(IReadOnlyList<SignedOrder> orders) : IIssuanceOrders
{
    private const string CodeEnd = "-PAPER";

    private readonly List<OrderOutcome> outcomes = [];
    private bool taken;

    public IReadOnlyList<OrderOutcome> Outcomes => outcomes;

    /// <summary>What stands where orders of the portal have their dossier's code.</summary>
    public static string CodeOf(Guid organisation, DateTimeOffset at) =>
        FormattableString.Invariant($"{organisation}-{at:yyMMdd}{CodeEnd}");

    internal static bool IsOnPaper(OrderRecord order) =>
        order.DossierCode.EndsWith(CodeEnd, StringComparison.Ordinal);

    public Task<PulledOrders> PullAsync(int most, CancellationToken ct)
    {
        var given = new PulledOrders(taken ? [] : [.. orders]);
        taken = true;
        return Task.FromResult(given);
    }

    public Task SettleAsync(OrderOutcome outcome, CancellationToken ct)
    {
        outcomes.Add(outcome);
        return Task.CompletedTask;
    }
}
