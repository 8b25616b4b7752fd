using AnTin.CentralSigning;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Documents;
using AnTin.DesignSystem.Frame;
using AnTin.Platform.Time;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>
/// First step of signing: the file. The site's forms take more than the procedure does, so that a large file gets a
/// sentence at its field.
/// </summary>
public sealed class UploadModel(
    ReadCredentials credentials,
    UploadDocument act,
    CentralSigningSettings settings
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "credential")]
    public Guid? Chosen { get; set; }

    [BindProperty]
    public UploadInput Input { get; set; } = new();

    public IReadOnlyList<CredentialCard> Usable { get; private set; } = [];

    public int HoursKept => (int)settings.DocumentLife.TotalHours;

    public IEnumerable<SelectListItem> Choices =>
        Usable.Select(card => new SelectListItem(
            $"{card.Credential.PersonName}, {IndexModel.Nearest(card.Credential.OrganisationPath)}, {VietnamTime.Format(card.Credential.NotAfter!.Value, "dd/MM/yyyy")}",
            card.Credential.Id.ToString()
        ));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.Credential = Chosen ?? (Usable.Count > 0 ? Usable[0].Credential.Id : Guid.Empty);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.File is not { } file)
            return this.Refuse([DocumentRefusals.Missing()]);
        await using var content = file.OpenReadStream();
        var uploaded = await act.UploadAsync(
            User.Subscriber(),
            Input.Credential,
            file.FileName,
            content,
            ct
        );
        return uploaded.IsOk
            ? RedirectToPage("/My/Sign/Place", new { id = uploaded.Value })
            : this.Refuse(uploaded.Refusals);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var cards = await credentials.ListAsync(User.Subscriber(), ct);
        Usable = [.. cards.Where(card => card.Usable)];
    }
}
