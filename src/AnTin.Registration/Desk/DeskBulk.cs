using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Desk;

/// <summary>The same act on many chosen dossiers. Each is its own act: one that cannot be done holds no other, and every answer is keyed by its dossier.</summary>
public sealed class DeskBulk(Accept accept, Assign assign)
{
    public Task<IReadOnlyDictionary<Guid, Result<DossierRef>>> AcceptAsync(
        Actor actor,
        IReadOnlyList<Guid> dossierIds,
        Guid? officerId,
        CancellationToken ct
    ) =>
        EachAsync(
            dossierIds,
            id => accept.HandleAsync(new(actor, id, SeenVersion.Any, officerId), ct)
        );

    public Task<IReadOnlyDictionary<Guid, Result<DossierRef>>> AssignAsync(
        Actor actor,
        IReadOnlyList<Guid> dossierIds,
        Guid officerId,
        CancellationToken ct
    ) =>
        EachAsync(
            dossierIds,
            id => assign.HandleAsync(new(actor, id, SeenVersion.Any, officerId), ct)
        );

    private static async Task<IReadOnlyDictionary<Guid, Result<DossierRef>>> EachAsync(
        IReadOnlyList<Guid> ids,
        Func<Guid, Task<Result<DossierRef>>> act
    )
    {
        var answers = new Dictionary<Guid, Result<DossierRef>>();
        foreach (var id in ids.Distinct())
        {
            answers[id] = await act(id);
        }

        return answers;
    }
}
