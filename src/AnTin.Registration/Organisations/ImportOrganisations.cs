using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Organisations;

/// <summary>
/// Plants a whole file of organisations, or nothing of it. Lines may stand in any order, and the same file may be given
/// again: what stands in the tree already is passed over, never changed.
/// </summary>
public sealed class ImportOrganisations(
    IDbContextFactory<RegistrationDb> databases,
    CatalogueReader catalogues,
    TimeProvider clock
) : IAct
{
    /// <param name="Actor">An administrator; null from the command line.</param>
    /// <param name="File">The bytes of a CSV file in UTF-8.</param>
    /// <param name="Rehearse">Checks everything, plants nothing.</param>
    public sealed record Command(Actor? Actor, ReadOnlyMemory<byte> File, bool Rehearse);

    public async Task<Result<OrganisationsImported>> HandleAsync(
        Command command,
        CancellationToken ct
    )
    {
        if (!Administration.Allows(command.Actor))
        {
            return AccountRefusals.NotAllowed;
        }

        if (command.File.Length > OrganisationFile.LargestBytes)
        {
            return OrganisationRefusals.File(
                "Tệp lớn hơn 20 MiB: hãy chia nhỏ",
                "The file is larger than 20 MiB: divide it"
            );
        }

        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var read = OrganisationFile.Read(command.File.Span, today);
        if (!read.IsOk)
        {
            return read.Refusals.ToList();
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var known = await db.Organisations.ToListAsync(ct);
        var nursery = new Nursery(known, await catalogues.CurrentAsync(ct), today);
        nursery.Plant(read.Value);
        if (nursery.Faults.Count > 0)
        {
            return nursery.Faults.ToList();
        }

        if (!command.Rehearse)
        {
            db.Organisations.AddRange(nursery.Planted);
            foreach (var organisation in nursery.Planted)
            {
                db.Record(CreateOrganisation.Planted(command.Actor, organisation));
            }

            if (await PlantedCodes.TrySaveAsync(databases, db, nursery.Planted, ct) is { } refused)
            {
                return refused;
            }
        }

        return new OrganisationsImported(nursery.Planted.Count, nursery.Known);
    }

    /// <summary>The tree in memory while a file grows into it.</summary>
    private sealed class Nursery
    {
        private readonly CatalogueSnapshot catalogue;
        private readonly DateOnly today;
        private readonly Dictionary<string, Organisation> byCode;
        private readonly HashSet<(Guid? Parent, string Name)> names;

        public Nursery(
            IReadOnlyList<Organisation> known,
            CatalogueSnapshot catalogue,
            DateOnly today
        )
        {
            (this.catalogue, this.today) = (catalogue, today);
            byCode = known
                .Where(one => one.IdentificationCode is not null)
                .ToDictionary(one => one.IdentificationCode!, StringComparer.Ordinal);
            names = [.. known.Where(one => one.ValidTo is null).Select(NameOf)];
        }

        public List<Organisation> Planted { get; } = [];

        public List<Refusal> Faults { get; } = [];

        public int Known { get; private set; }

        public void Plant(IReadOnlyList<OrganisationRow> rows)
        {
            foreach (var row in Repeated(rows))
            {
                Faults.Add(OrganisationRefusals.CodeTaken.At(row.Line));
            }

            if (Faults.Count > 0)
            {
                return;
            }

            // Superiors first, however the lines stand: each that is planted makes room for those waiting below it.
            var ready = new Queue<OrganisationRow>(rows.Where(HasRoom));
            var waiting = rows.Where(row => !HasRoom(row))
                .ToLookup(row => row.ParentCode, StringComparer.Ordinal);
            var unplaced = waiting.SelectMany(below => below).ToHashSet();
            while (ready.TryDequeue(out var row))
            {
                unplaced.Remove(row);
                if (Place(row))
                {
                    foreach (var below in waiting[row.Code])
                    {
                        ready.Enqueue(below);
                    }
                }
            }

            Faults.AddRange(
                unplaced
                    .OrderBy(row => row.Line)
                    .Select(row => OrganisationRefusals.Parent.At(row.Line))
            );
        }

        private bool HasRoom(OrganisationRow row) =>
            row.ParentCode.Length == 0 || byCode.ContainsKey(row.ParentCode);

        private static IEnumerable<OrganisationRow> Repeated(IReadOnlyList<OrganisationRow> rows)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return rows.Where(row => !seen.Add(row.Code));
        }

        private static (Guid? Parent, string Name) NameOf(Organisation one) =>
            (one.ParentId, one.FoldedName);

        /// <summary>False when it stands too deep for anything: nothing below it is looked at.</summary>
        private bool Place(OrganisationRow row)
        {
            var parent = byCode.GetValueOrDefault(row.ParentCode);
            var name = (parent?.Id, VietnameseText.Fold(row.Own.Name));
            if (byCode.TryGetValue(row.Code, out var standing))
            {
                Known++;
                if ((standing.ParentId, standing.FoldedName) != name)
                {
                    Faults.Add(OrganisationRefusals.CodeTaken.At(row.Line));
                }

                return true;
            }

            if (parent?.Level == Organisation.DeepestLevel)
            {
                Faults.Add(OrganisationRefusals.Parent.At(row.Line));
                return false;
            }

            var province = catalogue.ProvinceCode(row.Province, today);
            if (province is null && row.Province.Length > 0)
            {
                Faults.Add(OrganisationRefusals.Province.At(row.Line));
            }

            if (row.Own.ValidTo is null && !names.Add(name))
            {
                Faults.Add(OrganisationRefusals.Exists.At(row.Line));
            }

            // Planted in memory even when faulty, so that what stands below it is judged too.
            var organisation = Planting.Grow(parent, row.Own with { ProvinceCode = province });
            byCode[row.Code] = organisation;
            Planted.Add(organisation);
            return true;
        }
    }
}
