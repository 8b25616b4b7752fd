using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AnTin.Portal.Pages.Workspace.IssuePersonalCertificate;

/// <summary>Section 2 of the form: a saved person is chosen, corrected or added .</summary>
public sealed class ReceiverModel(
    DossierReader dossiers,
    FormChoices choices,
    SaveReceiver saveReceiver,
    SaveGeneral saveGeneral,
    ITexts texts
) : DossierPage(dossiers)
{
    [BindProperty]
    public ReceiverForm Receiver { get; set; } = new();

    /// <summary>The saved person being corrected; null adds one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    public IReadOnlyList<Receiver> Saved { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ShowChoicesAsync(ct);
        var shown = Saved.FirstOrDefault(s => s.Id == Edit)?.Details;
        if (shown is not null)
        {
            Receiver = FormOf(shown);
        }
        else if (Saved.Count == 0 && Dossier.Receiver is { } current)
        {
            Receiver = FormOf(current);
        }
    }

    public Task<IActionResult> OnPostChooseAsync(Guid receiverId, CancellationToken ct) =>
        TakeAsync(receiverId, Version, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var saved = await saveReceiver.HandleAsync(
            new SaveReceiver.Command(Actor, Edit, Receiver),
            ct
        );
        if (!saved.IsOk)
        {
            await ShowChoicesAsync(ct);
            return this.Refuse(saved.Refusals, prefix: null);
        }
        return await TakeAsync(saved.Value.Id, Version, ct);
    }

    private async Task<IActionResult> TakeAsync(Guid receiver, int? version, CancellationToken ct)
    {
        var done = await saveGeneral.HandleAsync(
            new SaveGeneral.Command(
                Actor,
                Id,
                version,
                Dossier.DeclaredCount,
                ReceiverId: receiver,
                HasRevocationLetter: Dossier.HasRevocationLetter,
                Note: Dossier.Note
            ),
            ct
        );
        if (!done.IsOk)
        {
            await ShowChoicesAsync(ct);
            return this.Refuse(done.Refusals, prefix: null);
        }
        this.Say(texts["Lưu hồ sơ thành công"]);
        return Redirect(Home);
    }

    private async Task ShowChoicesAsync(CancellationToken ct)
    {
        Saved = await choices.ReceiversAsync(Actor, ct);
        Provinces = await choices.ProvincesAsync(ct);
    }

    private static ReceiverForm FormOf(ReceiverDetails details) =>
        new()
        {
            FullName = details.FullName,
            IdNumber = Shown.PersonalNumber(details.IdNumber),
            IssuedOn = details.IssuedOn?.ToString("dd/MM/yyyy", SiteCulture.Vietnamese) ?? "",
            IssuedBy = details.IssuedBy,
            Title = details.Title,
            Phone = Shown.Phone(details.Phone),
            Mailbox = details.Mailbox,
            Street = details.Street,
            Province = details.Province,
            District = details.District ?? "",
            Commune = details.Commune ?? "",
        };
}
