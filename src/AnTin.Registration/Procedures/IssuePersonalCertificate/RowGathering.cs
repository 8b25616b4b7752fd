using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Organisations;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Gathers what rules need to know about many rows at once: a handful of queries however many rows.</summary>
public sealed class RowGathering(CatalogueReader catalogues, TimeProvider clock)
{
    private static readonly DossierStatus[] Uncounted =
    [
        DossierStatus.Draft,
        DossierStatus.LetterExported,
        DossierStatus.Withdrawn,
        DossierStatus.Refused,
    ];

    /// <summary>Facts for each form, in order. Forms are cleaned.</summary>
    public async Task<IReadOnlyList<RowFacts>> GatherAsync(
        RegistrationDb db,
        Dossier dossier,
        IReadOnlyList<PersonForm> forms,
        CancellationToken ct
    )
    {
        var catalogue = await catalogues.CurrentAsync(ct);
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var account = await db
            .Organisations.AsNoTracking()
            .FirstAsync(row => row.Id == dossier.OrganisationId, ct);
        var tree = new TreeWalk(db, account, today);
        var uses = await UsesAsync(db, dossier.Id, forms, ct);
        var facts = new List<RowFacts>(forms.Count);
        foreach (var form in forms)
        {
            var match = await tree.MatchAsync(form.Levels(), ct);
            facts.Add(new RowFacts(catalogue, today, account, match, UsesOf(form, uses)));
        }

        return facts;
    }

    private static List<ExistingUse> UsesOf(PersonForm form, ILookup<string, ExistingUse> uses)
    {
        string?[] keys =
        [
            PersonalId.OrNull(form.IdNumber)?.Value,
            OfficialMailbox.OrNull(form.Mailbox)?.Value,
            MobileNumber.OrNull(form.Phone)?.Value,
        ];
        return [.. keys.OfType<string>().SelectMany(key => uses[key]).Distinct()];
    }

    private static async Task<ILookup<string, ExistingUse>> UsesAsync(
        RegistrationDb db,
        Guid dossierId,
        IReadOnlyList<PersonForm> forms,
        CancellationToken ct
    )
    {
        var ids = Keys(forms.Select(form => PersonalId.OrNull(form.IdNumber)?.Value));
        var mailboxes = Keys(forms.Select(form => OfficialMailbox.OrNull(form.Mailbox)?.Value));
        var phones = Keys(forms.Select(form => MobileNumber.OrNull(form.Phone)?.Value));
        var others = db.Requests.AsNoTracking().Where(row => row.DossierId != dossierId);
        var found = new List<ExistingUse>();
        found.AddRange(await ReadAsync(db, others.Where(row => ids.Contains(row.IdNumber)), ct));
        found.AddRange(
            await ReadAsync(db, others.Where(row => mailboxes.Contains(row.Mailbox)), ct)
        );
        found.AddRange(await ReadAsync(db, others.Where(row => phones.Contains(row.Phone)), ct));
        return found
            .SelectMany(use => new[] { (use.IdNumber, use), (use.Mailbox, use), (use.Phone, use) })
            .ToLookup(pair => pair.Item1, pair => pair.use, StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<ExistingUse>> ReadAsync(
        RegistrationDb db,
        IQueryable<CertificationRequest> rows,
        CancellationToken ct
    )
    {
        var found = await rows.Where(row => row.Status != RowStatus.Refused)
            .Join(
                db.Dossiers.Where(dossier => !Uncounted.Contains(dossier.Status)),
                row => row.DossierId,
                dossier => dossier.Id,
                (row, dossier) =>
                    new
                    {
                        dossier.Id,
                        row.IdNumber,
                        row.Mailbox,
                        row.Phone,
                        row.Title,
                        row.Status,
                    }
            )
            .ToListAsync(ct);
        return found.Select(row => new ExistingUse(
            row.Id,
            row.IdNumber,
            row.Mailbox,
            row.Phone,
            VietnameseText.Fold(row.Title),
            row.Status == RowStatus.Issued
        ));
    }

    private static List<string> Keys(IEnumerable<string?> keys) =>
        [.. keys.OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Walks level names down the tree, each step asked once.</summary>
    private sealed class TreeWalk(RegistrationDb db, Organisation account, DateOnly today)
    {
        private readonly Dictionary<(Guid? Parent, string Name), Organisation?> steps = [];

        public async Task<OrganisationMatch> MatchAsync(
            IReadOnlyList<string> levels,
            CancellationToken ct
        )
        {
            Organisation? found = null;
            for (var level = 1; level <= levels.Count && levels[level - 1].Length > 0; level++)
            {
                var next = await StepAsync(found?.Id, levels[level - 1], ct);
                if (next is null)
                {
                    return new OrganisationMatch(null, level, Below: false);
                }

                found = next;
            }

            return new OrganisationMatch(
                found,
                found is null ? 1 : 0,
                found is not null && account.Covers(found)
            );
        }

        private async Task<Organisation?> StepAsync(Guid? parent, string name, CancellationToken ct)
        {
            var key = (parent, VietnameseText.Fold(name));
            if (!steps.TryGetValue(key, out var known))
            {
                var candidates = await db
                    .Organisations.AsNoTracking()
                    .Where(row => row.ParentId == parent && row.FoldedName == key.Item2)
                    .Where(row =>
                        row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today)
                    )
                    .ToListAsync(ct);
                known =
                    candidates.Count <= 1
                        ? candidates.FirstOrDefault()
                        : candidates.Find(row =>
                            string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)
                        );
                steps[key] = known;
            }

            return known;
        }
    }
}
