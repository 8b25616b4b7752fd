using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

public sealed class WithdrawModel(DossierReader dossiers, Withdraw withdraw, ITexts texts)
    : DossierPage(dossiers)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await withdraw.HandleAsync(new Withdraw.Command(Actor, Id, Version, Reason), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts["Đã rút hồ sơ {0}", Dossier.LookupCode]);
        return Redirect(Home);
    }
}
