using System.Globalization;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>Section 1 of the form, and its note .</summary>
public sealed class GeneralModel(DossierReader dossiers, SaveGeneral save, ITexts texts)
    : DossierPage(dossiers)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public void OnGet() =>
        Input = new Fields
        {
            DeclaredCount = Dossier.DeclaredCount.ToString(CultureInfo.InvariantCulture),
            HasRevocationLetter = Dossier.HasRevocationLetter,
            Note = Dossier.Note,
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (
            !int.TryParse(
                Input.DeclaredCount,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
        )
        {
            ModelState.AddModelError(
                "Input.DeclaredCount",
                texts["Số lượng YC là một số, ví dụ 30"]
            );
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var done = await save.HandleAsync(
            new SaveGeneral.Command(
                Actor,
                Id,
                Version,
                count,
                HasRevocationLetter: Input.HasRevocationLetter,
                Note: Input.Note
            ),
            ct
        );
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals);
        }
        this.Say(texts["Lưu hồ sơ thành công"]);
        return Redirect(Home);
    }

    public sealed class Fields
    {
        public string? DeclaredCount { get; set; }

        public bool HasRevocationLetter { get; set; }

        public string? Note { get; set; }
    }
}
