using AnTin.Registration.Accounts;
using AnTin.Registration.Desk;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>What waits for this officer: one card a queue in which the officer can act.</summary>
public sealed class IndexModel(DeskQueue queue) : DeskPage
{
    private static readonly (QueueName Queue, AccountRoles Roles)[] Known =
    [
        (QueueName.Mine, AccountRoles.Desk),
        (QueueName.Reception, AccountRoles.Reception),
        (QueueName.Verification, AccountRoles.Verifier),
        (QueueName.Approval, AccountRoles.Approver),
        (QueueName.Issuance, AccountRoles.CaOperator | AccountRoles.Reception),
        (QueueName.All, AccountRoles.Auditor | AccountRoles.Administrator),
    ];

    public IReadOnlyList<QueueCard> Cards { get; private set; } = [];

    public int Waiting => Cards.Where(card => card.Queue != QueueName.Mine).Sum(card => card.Count);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var cards = new List<QueueCard>();
        foreach (var (name, _) in Known.Where(known => May(known.Roles)))
        {
            cards.Add(new QueueCard(name, await queue.CountAsync(name.Filter(Actor), ct)));
        }

        Cards = cards;
    }

    public sealed record QueueCard(QueueName Queue, int Count);
}
