using AnTin.DesignSystem.Texts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages;

/// <summary>One certificate by its whole serial, for anybody: whose it is and whether it still counts, no mailbox, no device (S18).</summary>
public sealed class CertificateLookupModel(
    CertificateSearch certificates,
    TimeProvider clock,
    ITexts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Serial { get; set; }

    public PublishedCertificate? Certificate { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string Tone =>
        Certificate switch
        {
            { State: CertificateState.Revoked } => "red",
            { State: CertificateState.Active } certificate when certificate.NotAfter >= Now => "ok",
            _ => "amber",
        };

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Serial))
        {
            if (Request.Query.ContainsKey("serial"))
            {
                Refuse(texts["Nhập số hiệu chứng thư"]);
            }
            return;
        }
        Certificate = await certificates.FindBySerialAsync(Serial, ct);
        if (Certificate is null)
        {
            Refuse(
                texts[
                    "Không có chứng thư nào mang số hiệu này. Hãy gõ đủ số hiệu; chứng thư do nơi khác cấp không có ở đây."
                ]
            );
        }
    }

    private void Refuse(string sentence)
    {
        ModelState.AddModelError(nameof(Serial), sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
