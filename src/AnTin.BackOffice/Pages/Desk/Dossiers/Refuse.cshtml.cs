using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Dossiers;

/// <summary>Paper 03: no, with the reason the sender reads.</summary>
public sealed class RefuseModel(
    DeskDossierReader dossiers,
    Registration.Procedures.IssuePersonalCertificate.Refuse act,
    ITexts texts
) : DossierPage(dossiers)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        PageOfActAsync(Registration.Procedures.IssuePersonalCertificate.Refuse.MayBeDoneBy, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await act.HandleAsync(
            new Registration.Procedures.IssuePersonalCertificate.Refuse.Command(
                Actor,
                Id,
                Version,
                Reason
            ),
            ct
        );
        if (result.IsOk)
        {
            this.Say(texts["Đã từ chối hồ sơ và báo cho cơ quan gửi"]);
            return Redirect($"/desk/dossiers/{Id}");
        }

        return await LoadAsync(ct) ? this.Refuse(result.Refusals, null) : NotFound();
    }
}
