using AnTin.Registration.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.Account;

/// <summary>TÌM THEO PHÂN CẤP: level by level, by GET, so that it works without scripts .</summary>
public sealed class OrganisationModel(OrganisationTree tree) : PageModel
{
    /// <summary>The chosen organisation of each level, from the top; what no longer fits below a changed level is dropped.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<Guid?> Path { get; set; } = [];

    public IReadOnlyList<LevelChoices> Levels { get; private set; } = [];

    public Guid? Chosen { get; private set; }

    public string? ChosenPath { get; private set; }

    public bool MayGoDeeper { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var levels = new List<LevelChoices>();
        Guid? parent = null;
        for (var level = 0; level < Organisation.DeepestLevel; level++)
        {
            var items = await tree.ChildrenAsync(parent, ct);
            if (items.Count == 0)
            {
                break;
            }
            var wanted = level < Path.Count ? Path[level] : null;
            var chosen = items.FirstOrDefault(i => i.Id == wanted)?.Id;
            levels.Add(new LevelChoices(items, chosen));
            if (chosen is null)
            {
                break;
            }
            Chosen = parent = chosen;
        }
        Levels = levels;
        MayGoDeeper = levels.Count > 0 && levels.Count < Organisation.DeepestLevel;
        ChosenPath = Chosen is { } id ? await tree.PathAsync(id, ct) : null;
    }

    public sealed record LevelChoices(IReadOnlyList<OrganisationChoice> Items, Guid? Chosen);
}
