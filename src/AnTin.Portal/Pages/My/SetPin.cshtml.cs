using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Pins;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.My;

/// <summary>The subscriber chooses the PIN; with it the key becomes usable.</summary>
public sealed class SetPinModel(
    ReadCredentials read,
    SetPin act,
    PinSettings settings,
    ITexts texts
) : CredentialPage(read)
{
    [BindProperty]
    public NewPinInput Input { get; set; } = new();

    public int WrongTriesUntilLocked => settings.WrongTriesUntilLocked;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var set = await act.SetAsync(User.Subscriber(), Id, Input.Pin, Input.PinAgain, ct);
        if (!set.IsOk)
            return this.Refuse(set.Refusals);
        this.Say(texts["Đã kích hoạt. Bạn ký được tài liệu ngay bây giờ."]);
        return RedirectToPage("/My/Index");
    }
}
