using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>Section 3: the list, by tab and by name (R-108, R-109).</summary>
public sealed class RowsModel(DossierReader dossiers, DeleteRows delete, ITexts texts)
    : DossierPage(dossiers)
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public RowShow Show { get; set; }

    /// <summary>Key of the keyset: the ordinal after which the page begins.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public IReadOnlyList<RowItem> Rows { get; private set; } = [];

    public IReadOnlyList<Tab> Tabs { get; private set; } = [];

    public int Total { get; private set; }

    public string? First => After > 0 ? PageAfter(0) : null;

    public string? Next { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostDeleteAsync(Guid[] rowIds, CancellationToken ct)
    {
        var done = await delete.HandleAsync(new DeleteRows.Command(Actor, Id, Version, rowIds), ct);
        if (!done.IsOk)
        {
            await ReadAsync(ct);
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts["Đã xóa {0} dòng", rowIds.Length]);
        return Redirect($"{Home}/rows");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var page = await Dossiers.RowsAsync(Actor, Id, Show, Q, After, ct);
        Rows = page.Items;
        Total = page.Total;
        Next = page.Next is { } key ? PageAfter(key) : null;
        Tabs =
        [
            new(texts["Tất cả"], RowShow.All, Dossier.RowCount),
            new(texts["Duyệt"], RowShow.Checked, Dossier.RowCount - Dossier.RowsToMend),
            new(texts["Cần sửa"], RowShow.ToMend, Dossier.RowsToMend),
        ];
    }

    private string PageAfter(int key) =>
        $"{Home}/rows?show={Show}&q={Uri.EscapeDataString(Q ?? "")}&after={key}";

    public sealed record Tab(string Words, RowShow Show, int Count);
}
