using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Credentials;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.My;

/// <summary>Stops the key without asking for the PIN: whoever fears for it must not be kept from it.</summary>
public sealed class StopModel(ReadCredentials read, StopKey act, ITexts texts)
    : CredentialPage(read)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var stopped = await act.StopAsync(User.Subscriber(), Id, ct);
        if (!stopped.IsOk)
            return this.Refuse(stopped.Refusals, prefix: null);
        this.Say(texts["Khóa đã dừng. Hãy báo cho cơ quan của bạn."]);
        return RedirectToPage("/My/Index");
    }
}
