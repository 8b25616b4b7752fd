using AnTin.Platform.Results;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Organisations;

/// <summary>Writes the subject of an organisation's own certificate from the tree.</summary>
public sealed class OrganisationSubjects(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
)
{
    /// <param name="code">Mã định danh of a living organisation.</param>
    /// <param name="mailbox">Its official mailbox.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Result<OrganisationSubject>> OfAsync(
        string code,
        string mailbox,
        CancellationToken ct
    )
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var catalogue = await catalogues.CurrentAsync(ct);
        var faults = Register.CheckMailbox(mailbox, catalogue).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var wanted = OrganisationCode.Fold(code);
        var organisation = await db
            .Organisations.AsNoTracking()
            .FirstOrDefaultAsync(row => row.IdentificationCode == wanted, ct);
        if (organisation?.LivesOn(today) != true)
        {
            faults.Insert(0, AdministrationRefusals.OrganisationUnknown);
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var province = catalogue
            .ProvincesOn(today)
            .FirstOrDefault(one => one.Code == organisation!.ProvinceCode);
        if (province is null)
        {
            return OrganisationRefusals.Province;
        }

        var levels = OrganisationPath.Levels(organisation!.Path);
        return new OrganisationSubject(
            organisation.Id,
            organisation.Bloc,
            new(
                levels[^1],
                province.Name,
                [.. levels.SkipLast(1)],
                OfficialMailbox.OrNull(mailbox)!.Value
            )
        );
    }
}
