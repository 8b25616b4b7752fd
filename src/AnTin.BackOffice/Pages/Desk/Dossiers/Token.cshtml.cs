using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Desk;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.BackOffice.Pages.Desk.Dossiers;

/// <summary>Serial of the device and the request made on it, for one row.</summary>
public sealed class TokenModel(DeskDossierReader dossiers, ProvideTokenRequest act, ITexts texts)
    : DossierPage(dossiers)
{
    private const int LargestRequest = 64 * 1024;

    [BindProperty(SupportsGet = true)]
    public Guid RowId { get; set; }

    [BindProperty]
    public string? DeviceSerial { get; set; }

    [BindProperty]
    public IFormFile? CertificateRequest { get; set; }

    public CertificationRequest Row => View.Rows.First(row => row.Id == RowId);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await PageOfActAsync(ProvideTokenRequest.MayBeDoneBy, ct);
        DeviceSerial = page is PageResult ? Row.DeviceSerial : null;
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await act.HandleAsync(
            new ProvideTokenRequest.Command(
                Actor,
                Id,
                Version,
                RowId,
                DeviceSerial,
                await ReadAsync(ct)
            ),
            ct
        );
        if (result.IsOk)
        {
            this.Say(texts["Đã ghi thiết bị và yêu cầu chứng thư"]);
            return Redirect($"/desk/dossiers/{Id}");
        }

        return await LoadAsync(ct) ? this.Refuse(result.Refusals, null) : NotFound();
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct) =>
        await base.LoadAsync(ct) && View.Rows.Any(row => row.Id == RowId);

    private async Task<byte[]> ReadAsync(CancellationToken ct)
    {
        if (CertificateRequest is not { Length: > 0 and <= LargestRequest } file)
        {
            return [];
        }

        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, ct);
        return buffer.ToArray();
    }
}
