using System.Globalization;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Procedures;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>“Thêm mới”: which procedure, and how many .</summary>
public sealed class NewModel(CreateDraft create, ITexts texts) : WorkspacePage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public IEnumerable<SelectListItem> Types =>
        ProcedureCards.All.Select(card => new SelectListItem
        {
            Text =
                texts.Language == "vi" ? card.DossierLabel : $"{card.Number} - {card.Name.English}",
            Value = card.Code,
            Disabled = !card.IsOpen,
            Group = card.IsOpen
                ? null
                : new SelectListGroup
                {
                    Name = texts["Chưa nhận trực tuyến; xem trang dịch vụ để biết cách nộp."],
                },
        });

    public void OnGet(string? type) =>
        Input = new Fields
        {
            Type =
                ProcedureCards.All.FirstOrDefault(c => c.Code == type && c.IsOpen)?.Code
                ?? ProcedureCode.IssuePersonalCertificate,
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
            Response.StatusCode = Microsoft
                .AspNetCore
                .Http
                .StatusCodes
                .Status422UnprocessableEntity;
            return Page();
        }
        var done = await create.HandleAsync(
            new CreateDraft.Command(Actor, count, Type: Input.Type),
            ct
        );
        if (!done.IsOk)
        {
            return this.Refuse(done.Refusals);
        }
        this.Say(texts["Lưu hồ sơ thành công"]);
        return Redirect($"/workspace/dossiers/{done.Value.Id}");
    }

    public sealed class Fields
    {
        public string? Type { get; set; }

        public string? DeclaredCount { get; set; }
    }
}
