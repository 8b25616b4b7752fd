using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Platform.Text;
using AnTin.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>The officer's own passkeys: made here, admitted by a ceremony.</summary>
public sealed class PasskeysModel(
    IOfficerPasskeys passkeys,
    IOfficerTokens tokens,
    IOptions<SiteOptions> site,
    ITexts texts
) : DeskPage
{
    public IReadOnlyList<OfficerPasskey> Passkeys { get; private set; } = [];

    public IReadOnlyList<OfficerToken> Tokens { get; private set; } = [];

    public bool AreOffered => passkeys.AreOffered;

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public PasskeyFields Passkey { get; set; } = new();

    public string LinesOf(OfficerPasskey passkey) => passkeys.LinesOf(Actor.Mailbox, passkey);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        if (!AreOffered)
        {
            return NotFound();
        }

        var question = await passkeys.BeginAsync(Actor.Mailbox, ct);
        return new JsonResult(
            new
            {
                relyingParty = question.RelyingParty,
                name = site.Value.AgencyName,
                user = UrlBase64.Write(question.UserHandle),
                mailbox = Actor.Mailbox,
                challenge = UrlBase64.Write(question.Challenge),
                credentials = question.Known.Select(id => UrlBase64.Write(id)),
                algorithms = question.Algorithms,
            }
        );
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var kept = await passkeys.FinishAsync(
            Actor.Mailbox,
            Label ?? "",
            PasskeyFields.Octets(Passkey.ClientData),
            PasskeyFields.Octets(Passkey.Attestation),
            ct
        );
        if (kept.IsOk)
        {
            this.Say(texts["Đã ghi khóa truy cập; chờ lễ tạo khóa công nhận"]);
            return Redirect("/desk/passkeys");
        }

        await LoadAsync(ct);
        return this.Refuse(kept.Refusals, null);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Passkeys = await passkeys.ListAsync(Actor.Mailbox, ct);
        Tokens = await tokens.ListAsync(Actor.Mailbox, ct);
    }
}
