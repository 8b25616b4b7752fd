using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    IOptions<SiteOptions> site,
    ITexts texts
) : DeskPage
{
    /// <summary>COSE's names of ES256, EdDSA and RS256, the preferred first.</summary>
    private static readonly int[] Algorithms = [-7, -8, -257];

    private static readonly JsonSerializerOptions Lines = new() { WriteIndented = true };

    public IReadOnlyList<OfficerPasskey> Passkeys { get; private set; } = [];

    public bool AreOffered => passkeys.AreOffered;

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public PasskeyFields Passkey { get; set; } = new();

    public static string DigestOf(OfficerPasskey passkey) =>
        Convert.ToHexStringLower(SHA256.HashData(passkey.PublicKey));

    /// <summary>The lines for <c>officerPasskeys</c> of the ceremony file.</summary>
    public string LinesOf(OfficerPasskey passkey) =>
        JsonSerializer.Serialize(
            new
            {
                officer = Actor.Mailbox,
                credential = UrlBase64.Write(passkey.CredentialId),
                publicKey = UrlBase64.Write(passkey.PublicKey),
                sha256 = DigestOf(passkey),
            },
            Lines
        );

    public async Task OnGetAsync(CancellationToken ct) =>
        Passkeys = await passkeys.ListAsync(Actor.Mailbox, ct);

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
                user = UrlBase64.Write(SHA256.HashData(Encoding.UTF8.GetBytes(Actor.Mailbox))),
                mailbox = Actor.Mailbox,
                challenge = UrlBase64.Write(question.Challenge),
                credentials = question.Credentials.Select(id => UrlBase64.Write(id)),
                algorithms = Algorithms,
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

        Passkeys = await passkeys.ListAsync(Actor.Mailbox, ct);
        return this.Refuse(kept.Refusals, null);
    }
}
