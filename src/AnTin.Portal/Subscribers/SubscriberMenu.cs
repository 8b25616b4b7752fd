using System.Security.Claims;
using AnTin.DesignSystem.Frame;

namespace AnTin.Portal.Subscribers;

/// <summary>The blue bar of the subscriber's pages; somebody who has not opened a link sees none.</summary>
public sealed class SubscriberMenu : IMenu
{
    private static readonly IReadOnlyList<NavItem> Items =
    [
        new("/my", "Chứng thư của tôi"),
        new("/my/sign", "Ký tài liệu"),
        new("/verify", "Kiểm tra chữ ký"),
    ];

    public string Room => "subscriber";

    public string Subtitle => "Trang ký số của thuê bao";

    public IReadOnlyList<NavItem> ItemsFor(ClaimsPrincipal user) =>
        user.HasClaim(claim =>
            string.Equals(claim.Type, SubscriberScheme.SessionClaim, StringComparison.Ordinal)
        )
            ? Items
            : [];
}
