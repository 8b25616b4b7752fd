using AnTin.DesignSystem.Texts;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages;

/// <summary>The public look-up: status and dates by code, never a person's name .</summary>
public sealed class LookupModel(PublicLookup lookup, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public PublicDossier? Dossier { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            if (Request.Query.ContainsKey("code"))
            {
                Refuse(texts["Nhập mã tra cứu"]);
            }
            return;
        }
        Dossier = await lookup.FindAsync(Code, ct);
        if (Dossier is null)
        {
            Refuse(texts["Không có hồ sơ nào mang mã này. Mã nằm dưới mã QR của giấy tiếp nhận."]);
        }
    }

    private void Refuse(string sentence)
    {
        ModelState.AddModelError(nameof(Code), sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
