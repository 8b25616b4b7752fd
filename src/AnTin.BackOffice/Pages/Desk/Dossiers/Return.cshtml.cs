using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Dossiers;

/// <summary>Paper 02: everything that is wrong, said once, with a remark beside each faulty row.</summary>
public sealed class ReturnModel(DeskDossierReader dossiers, ReturnForCorrection act, ITexts texts)
    : DossierPage(dossiers)
{
    private Dictionary<Guid, string>? remarks;

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Row id to what is wrong with it, as sent.</summary>
    public IReadOnlyDictionary<Guid, string> Remarks =>
        remarks ??= RowFields.Shown(Request, nameof(Remarks));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        PageOfActAsync(ReturnForCorrection.MayBeDoneBy, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await act.HandleAsync(
            new ReturnForCorrection.Command(
                Actor,
                Id,
                Version,
                Reason,
                RowFields.Whole(Request, nameof(Remarks))
            ),
            ct
        );
        if (result.IsOk)
        {
            this.Say(texts["Đã gửi yêu cầu bổ sung; đồng hồ tạm dừng"]);
            return Redirect($"/desk/dossiers/{Id}");
        }

        return await LoadAsync(ct) ? this.Refuse(result.Refusals, null) : NotFound();
    }
}
