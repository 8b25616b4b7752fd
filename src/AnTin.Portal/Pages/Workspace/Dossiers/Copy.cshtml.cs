using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>A refused or withdrawn dossier, or its refused rows, as the beginning of a new one.</summary>
public sealed class CopyModel(DossierReader dossiers, CopyToNewDraft copy, ITexts texts)
    : DossierPage(dossiers)
{
    public async Task<IActionResult> OnPostAsync(bool refusedOnly, CancellationToken ct)
    {
        var done = await copy.HandleAsync(new CopyToNewDraft.Command(Actor, Id, refusedOnly), ct);
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts["Đã tạo hồ sơ mới từ {0}", Dossier.LookupCode]);
        return Redirect($"/workspace/dossiers/{done.Value.Id}");
    }
}
