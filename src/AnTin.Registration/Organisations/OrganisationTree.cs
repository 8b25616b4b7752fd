using AnTin.Platform.Time;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Organisations;

/// <summary>Reads the living tree for pickers and headings. Names of public bodies are public: the picker stands before sign-in.</summary>
public sealed class OrganisationTree(
    IDbContextFactory<RegistrationDb> databases,
    TimeProvider clock
)
{
    private const int MostBelow = 1_000;

    /// <summary>The living organisations directly below <paramref name="parent"/>; those of level 1 when it is null.</summary>
    public async Task<IReadOnlyList<OrganisationChoice>> ChildrenAsync(
        Guid? parent,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Living(db)
            .Where(row => row.ParentId == parent)
            .OrderBy(row => row.FoldedName)
            .Select(row => new OrganisationChoice(row.Id, row.Name))
            .ToListAsync(ct);
    }

    /// <summary>The organisation itself and all below it, each by its path.</summary>
    public async Task<IReadOnlyList<OrganisationChoice>> OwnAndBelowAsync(
        Guid id,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var key = await db
            .Organisations.Where(row => row.Id == id)
            .Select(row => row.TreeKey)
            .FirstOrDefaultAsync(ct);
        return key is null
            ? []
            : await Living(db)
                .Where(row => row.TreeKey.StartsWith(key))
                .OrderBy(row => row.TreeKey)
                .Take(MostBelow)
                .Select(row => new OrganisationChoice(row.Id, row.Path))
                .ToListAsync(ct);
    }

    /// <summary>The whole tree, also what lives no more, superiors before those below them.</summary>
    public async Task<IReadOnlyList<OrganisationView>> AllAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Organisations.AsNoTracking()
            .OrderBy(row => row.TreeKey)
            .Select(row => new OrganisationView(
                row.Id,
                row.Level,
                row.IdentificationCode,
                row.Name,
                row.Bloc,
                row.Sector,
                row.ProvinceCode,
                row.ValidFrom,
                row.ValidTo
            ))
            .ToListAsync(ct);
    }

    /// <summary>The living organisation with this code (mã định danh); null when there is none.</summary>
    public async Task<Guid?> FindAsync(string code, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var wanted = OrganisationCode.Fold(code);
        return await Living(db)
            .Where(row => row.IdentificationCode == wanted)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Names from level 1 on, upper case, joined by "; "; null when there is no such organisation.</summary>
    public async Task<string?> PathAsync(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Organisations.Where(row => row.Id == id)
            .Select(row => row.Path)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Its own name, as the banner shows it.</summary>
    public async Task<string?> NameAsync(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db
            .Organisations.Where(row => row.Id == id)
            .Select(row => row.Name)
            .FirstOrDefaultAsync(ct);
    }

    private IQueryable<Organisation> Living(RegistrationDb db)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        return db
            .Organisations.AsNoTracking()
            .Where(row => row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today));
    }
}
