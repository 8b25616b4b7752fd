using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

public sealed class DeleteModel(DossierReader dossiers, DeleteDraft delete, ITexts texts)
    : DossierPage(dossiers)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await delete.HandleAsync(new DeleteDraft.Command(Actor, Id, Version), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts["Đã xóa hồ sơ {0}", Dossier.LookupCode]);
        return Redirect("/workspace/dossiers");
    }
}
