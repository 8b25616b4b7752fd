using System.Security.Claims;
using AnTin.DesignSystem.Frame;
using AnTin.Registration.Accounts;

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
        OfTheDesk.Any(user.IsInRole) ? Items : [];

    private static IEnumerable<string> OfTheDesk { get; } =
    [
        .. Enum.GetValues<AccountRoles>()
            .Where(role => role != AccountRoles.None && AccountRoles.Desk.HasFlag(role))
            .Select(role => role.ToString()),
    ];
}
