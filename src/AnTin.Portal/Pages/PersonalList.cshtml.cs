using AnTin.Registration.Accounts;
using AnTin.Registration.Excel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages;

/// <summary>“Tải tập tin mẫu”: with the drop-downs of one's own organisation when signed in.</summary>
public sealed class PersonalListModel(PersonTemplate template) : PageModel
{
    private static readonly Actor Visitor = new(Guid.Empty, "", "", AccountRoles.None, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        File(
            await template.WriteAsync(HttpContext.Features.Get<Actor>() ?? Visitor, ct),
            NamedFile.MediaType,
            PersonTemplate.FileName
        );
}
