using AnTin.CentralSigning.Credentials;
using AnTin.DesignSystem.Texts;
using AnTin.Platform.Time;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My;

/// <summary>The subscriber's certificates, what they can do now, and what happened to them.</summary>
public sealed class IndexModel(ReadCredentials read, ITexts texts) : PageModel
{
    public const int Shown = 10;

    public IReadOnlyList<CredentialCard> Cards { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public string Headline =>
        Cards switch
        {
            [] => texts["Chứng thư của tôi"],
            _ when Cards.Any(card => card.Usable) => texts["Chứng thư của bạn sẵn sàng để ký"],
            [{ Credential.State: CredentialState.AwaitingPin }, ..] => texts[
                "Còn một bước: đặt mã PIN"
            ],
            _ => texts["Bạn chưa ký được bằng chứng thư này"],
        };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var subscriber = User.Subscriber();
        Cards = await read.ListAsync(subscriber, ct);
        if (Cards.Count > 0)
            History = await read.HistoryAsync(
                subscriber,
                Cards[0].Credential.Id,
                before: null,
                Shown,
                ct
            );
    }

    public string StateOf(CredentialCard card) =>
        card switch
        {
            { Credential.State: CredentialState.Destroyed } => "Đã thu hồi",
            { Credential.State: CredentialState.Stopped } => "Đã dừng",
            { Credential.State: CredentialState.AwaitingPin } => "Chờ kích hoạt",
            { PinLocked: true } => "Khóa mã PIN",
            { Usable: true } => "Hoạt động",
            _ => "Ngoài thời hạn",
        };

    public string ToneOf(CredentialCard card) =>
        card switch
        {
            { Usable: true } => "ok",
            { Credential.State: CredentialState.AwaitingPin } => "amber",
            _ => "red",
        };

    public string? Explanation(CredentialCard card) =>
        card switch
        {
            { Credential.State: CredentialState.Destroyed } => texts[
                "Chứng thư đã bị thu hồi lúc {0}; khóa ký đã bị hủy.",
                VietnamTime.Format(card.Credential.DestroyedAt!.Value)
            ],
            { Credential.State: CredentialState.Stopped } => texts[
                "Khóa dừng từ {0} và không mở lại được. Muốn ký tiếp, cơ quan của bạn đề nghị thu hồi và cấp chứng thư mới.",
                VietnamTime.Format(card.Credential.StoppedAt!.Value)
            ],
            { PinLocked: true } => texts[
                "Mã PIN bị khóa vì nhập sai nhiều lần. Liên hệ cán bộ phụ trách chứng thư số của cơ quan để thu hồi và cấp mới."
            ],
            { WaitUntil: { } until } => texts[
                "Vừa có mã PIN sai; lần thử tiếp theo từ {0}.",
                VietnamTime.Format(until, "HH:mm:ss")
            ],
            _ => null,
        };

    /// <summary>The last level of a path whose levels are parted by semicolons.</summary>
    public static string Nearest(string path) => path.Split(';')[^1].Trim();
}
