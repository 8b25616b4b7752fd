using System.Security.Claims;
using AnTin.DesignSystem.Frame;

namespace AnTin.Portal.Navigation;

/// <summary>The blue bar of the public pages .</summary>
public sealed class PublicMenu : IMenu
{
    private static readonly IReadOnlyList<NavItem> Items =
    [
        new("/", "Trang chủ"),
        new("/services", "Dịch vụ chứng thực"),
        new("/lookup", "Tra cứu hồ sơ"),
        new("/verify", "Kiểm tra chữ ký"),
        new("/resources", "Tải tài nguyên"),
        new("/hierarchy", "Phân cấp dịch vụ"),
        new("/guide", "Hướng dẫn"),
        new("/contact", "Liên hệ"),
    ];

    public string Room => "public";

    public string Subtitle => "Cổng dịch vụ chứng thực chữ ký số";

    public IReadOnlyList<NavItem> ItemsFor(ClaimsPrincipal user) => Items;
}
