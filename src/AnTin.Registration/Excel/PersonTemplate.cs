using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Organisations;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Excel;

/// <summary>"Tải tập tin mẫu": the workbook with 18 columns and drop-downs from the living catalogues of the account's organisation.</summary>
public sealed class PersonTemplate(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
)
{
    private const int MostChoices = 2000;

    public const string FileName = "mau-01-danh-sach-ca-nhan.xlsx";

    public async Task<byte[]> WriteAsync(Actor actor, CancellationToken ct) =>
        PersonWorkbook.Write(await ChoicesAsync(actor.OrganisationId, ct), []);

    /// <summary>The same with rows already typed, for training and tests of a whole import.</summary>
    public async Task<byte[]> FilledAsync(
        Actor actor,
        IReadOnlyList<PersonForm> people,
        CancellationToken ct
    ) =>
        PersonWorkbook.Write(
            await ChoicesAsync(actor.OrganisationId, ct),
            [
                .. people.Select(
                    (form, place) =>
                        new ImportedRow
                        {
                            Number = place + 1,
                            SheetRow = place + 2,
                            Form = form,
                        }
                ),
            ]
        );

    internal async Task<TemplateChoices> ChoicesAsync(Guid? organisationId, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var catalogue = await catalogues.CurrentAsync(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = await db
            .Organisations.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == organisationId, ct);
        var levels = Enumerable
            .Range(0, Organisation.DeepestLevel)
            .Select(_ => new List<string>())
            .ToList();
        if (own is not null)
        {
            foreach (
                var (name, level) in OrganisationPath
                    .Levels(own.Path)
                    .Select((name, place) => (name, place))
            )
            {
                levels[level].Add(name);
            }

            var end = own.TreeKey + "~";
            var below = await db
                .Organisations.AsNoTracking()
                .Where(row =>
                    row.TreeKey.CompareTo(own.TreeKey) > 0 && row.TreeKey.CompareTo(end) < 0
                )
                .Where(row =>
                    row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today)
                )
                .OrderBy(row => row.TreeKey)
                .Take(MostChoices)
                .ToListAsync(ct);
            foreach (var organisation in below.OrderBy(row => row.Name, VietnameseText.Comparer))
            {
                levels[organisation.Level - 1].Add(OrganisationPath.Display([organisation.Name]));
            }
        }

        return new TemplateChoices(
            [.. catalogue.ProvincesOn(today).Select(province => province.Name)],
            [.. levels.Select(level => level.Distinct(StringComparer.Ordinal).ToList())]
        );
    }
}
