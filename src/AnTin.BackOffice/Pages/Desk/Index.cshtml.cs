using AnTin.Registration.Accounts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>What waits for this officer: one card a queue in which the officer can act, and what is due first.</summary>
public sealed class IndexModel(DeskQueue queue, TimeProvider clock) : DeskPage
{
    private const int MostUrgent = 6;

    private static readonly (QueueName Queue, AccountRoles Roles)[] Known =
    [
        (QueueName.Reception, AccountRoles.Reception),
        (QueueName.Verification, AccountRoles.Verifier),
        (QueueName.Approval, AccountRoles.Approver),
        (QueueName.Issuance, AccountRoles.CaOperator | AccountRoles.Reception),
        (QueueName.All, AccountRoles.Auditor | AccountRoles.Administrator),
        (QueueName.Mine, AccountRoles.Reception | AccountRoles.Verifier | AccountRoles.Approver),
    ];

    public IReadOnlyList<QueueCard> Cards { get; private set; } = [];

    /// <summary>From the lists of the officer's own steps, soonest due first.</summary>
    public IReadOnlyList<DossierLine> Urgent { get; private set; } = [];

    /// <summary>Who only watches over all dossiers is waited for by none.</summary>
    public int Waiting =>
        Steps.Where(card => card.Queue is not QueueName.All).Sum(card => card.Count);

    public int Overdue => Steps.Sum(card => card.Overdue);

    public DateTimeOffset Now => clock.GetUtcNow();

    // What is given to the officer by name stands in one of the steps too; what is being issued waits for nobody.
    private IEnumerable<QueueCard> Steps =>
        Cards.Where(card => card.Queue is not (QueueName.Mine or QueueName.Issuance));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var cards = new List<QueueCard>();
        var urgent = new List<DossierLine>();
        foreach (var (name, _) in Known.Where(known => May(known.Roles)))
        {
            var filter = name.Filter(Actor);
            cards.Add(
                new QueueCard(
                    name,
                    await queue.CountAsync(filter, ct),
                    await queue.CountAsync(filter with { OnlyOverdue = true }, ct)
                )
            );
            if (name is not (QueueName.Mine or QueueName.Issuance))
            {
                urgent.AddRange((await queue.ListAsync(filter, null, ct)).Items);
            }
        }

        Cards = cards;
        Urgent =
        [
            .. urgent
                .Where(line => line.Status != DossierStatus.SupplementRequested)
                .OrderBy(line => line.QueueAt)
                .Take(MostUrgent),
        ];
    }

    public sealed record QueueCard(QueueName Queue, int Count, int Overdue);
}
