using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>“Nộp hồ sơ”: all that the officer at the desk will see, once more, then the act .</summary>
public sealed class SubmitModel(DossierReader dossiers, Submit submit, ITexts texts)
    : DossierPage(dossiers)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await submit.HandleAsync(new Submit.Command(Actor, Id, Version), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts["Đã nộp hồ sơ {0}. Hồ sơ đang chờ Cục tiếp nhận.", done.Value.LookupCode]);
        return Redirect(Home);
    }
}
