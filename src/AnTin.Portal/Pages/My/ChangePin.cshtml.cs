using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Credentials;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.My;

/// <summary>The subscriber replaces the PIN, proving the present one.</summary>
public sealed class ChangePinModel(ReadCredentials read, ChangePin act, ITexts texts)
    : CredentialPage(read)
{
    [BindProperty]
    public NewPinInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await act.ChangeAsync(
            User.Subscriber(),
            Id,
            Input.Present,
            Input.Pin,
            Input.PinAgain,
            ct
        );
        if (!changed.IsOk)
            return this.Refuse(changed.Refusals);
        this.Say(texts["Đã đổi mã PIN."]);
        return RedirectToPage("/My/Index");
    }
}
