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
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Row id to what is wrong with it.</summary>
    [BindProperty(Name = nameof(Remarks))]
    public Dictionary<Guid, string?> Remarks { get; set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        PageOfActAsync(ReturnForCorrection.MayBeDoneBy, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await act.HandleAsync(
            new ReturnForCorrection.Command(Actor, Id, Version, Reason, Given()),
            ct
        );
        if (result.IsOk)
        {
            this.Say(texts["Đã gửi yêu cầu bổ sung; đồng hồ tạm dừng"]);
            return Redirect($"/desk/dossiers/{Id}");
        }

        return await LoadAsync(ct) ? this.Refuse(result.Refusals, null) : NotFound();
    }

    private Dictionary<Guid, string> Given() =>
        Remarks
            .Where(remark => !string.IsNullOrWhiteSpace(remark.Value))
            .ToDictionary(remark => remark.Key, remark => remark.Value!);
}
