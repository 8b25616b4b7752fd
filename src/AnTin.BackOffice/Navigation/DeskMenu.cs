using System.Security.Claims;
using AnTin.DesignSystem.Frame;
using AnTin.Registration.Accounts;
using AnTin.Registration.Alarms;

namespace AnTin.BackOffice.Navigation;

/// <summary>The blue bar of the desk: one entry a queue, in the order a dossier walks.</summary>
public sealed class DeskMenu : IMenu
{
    private static readonly IReadOnlyList<NavItem> Items =
    [
        new("/desk", "Việc của tôi"),
        new("/desk/queue/reception", "Chờ tiếp nhận"),
        new("/desk/queue/verification", "Thẩm định"),
        new("/desk/queue/approval", "Phê duyệt"),
        new("/desk/queue/issuance", "Cấp phát"),
        new("/desk/queue/all", "Đang mở"),
        new("/desk/queue/closed", "Đã đóng"),
        new("/desk/certificates", "Chứng thư số"),
    ];

    public string Room => "desk";

    public string Subtitle => "Bàn xử lý hồ sơ";

    public IReadOnlyList<NavItem> ItemsFor(ClaimsPrincipal user) =>
        !OfTheDesk.Any(user.IsInRole) ? []
        : SeesAlarms(user) ? [.. Items, new("/desk/alarms", "Báo động")]
        : Items;

    /// <summary>Alarms are for those who watch over others' work.</summary>
    internal static bool SeesAlarms(ClaimsPrincipal user) => OfAlarms.Any(user.IsInRole);

    private static IReadOnlyList<string> OfTheDesk { get; } = WordsOf(AccountRoles.Desk);

    private static IReadOnlyList<string> OfAlarms { get; } = WordsOf(CloseAlarm.Readers);

    private static IReadOnlyList<string> WordsOf(AccountRoles roles) =>
        [
            .. Enum.GetValues<AccountRoles>()
                .Where(role => role != AccountRoles.None && roles.HasFlag(role))
                .Select(role => role.ToString()),
        ];
}
