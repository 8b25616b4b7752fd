using AnTin.Registration.Certificates;
using AnTin.Registration.Search;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Certificates;

/// <summary>One certificate by its serial, and its file.</summary>
public sealed class ShowModel(CertificateSearch certificates, TimeProvider clock) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string Serial { get; set; } = "";

    public PublishedCertificate Certificate { get; private set; } = null!;

    /// <summary>The dossier in which it was asked for.</summary>
    public Guid? DossierId { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await certificates.FindBySerialAsync(Serial, ct) is not { } found)
        {
            return NotFound();
        }

        Certificate = found;
        DossierId = await certificates.DossierOfAsync(found, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var found = await certificates.FindBySerialAsync(Serial, ct);
        var bytes = found is null ? null : await certificates.FileAsync(found.Id, ct);
        return bytes is null
            ? NotFound()
            : File(bytes, "application/pkix-cert", $"{found!.Serial}.cer");
    }
}
