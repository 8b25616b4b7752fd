using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Excel;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>“Mở file”: a workbook is read and judged; nothing enters the dossier yet .</summary>
public sealed class ImportModel(DossierReader dossiers, CheckWorkbook check, ITexts texts)
    : DossierPage(dossiers)
{
    [BindProperty]
    public IFormFile? Workbook { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Workbook is null || Workbook.Length == 0)
        {
            ModelState.AddModelError(nameof(Workbook), texts["Chọn tệp Excel trước khi mở"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        using var bytes = new MemoryStream((int)Workbook.Length);
        await Workbook.CopyToAsync(bytes, ct);
        var done = await check.HandleAsync(
            new CheckWorkbook.Command(Actor, Id, Workbook.FileName, bytes.ToArray()),
            ct
        );
        return done.IsOk
            ? Redirect($"{Home}/import/{done.Value.ImportId}")
            : this.Refuse(
                done.Refusals.Select(r => r with { Field = nameof(Workbook) }),
                prefix: null
            );
    }
}
