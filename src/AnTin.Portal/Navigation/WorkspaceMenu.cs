using System.Security.Claims;
using AnTin.DesignSystem.Frame;

namespace AnTin.Portal.Navigation;

/// <summary>The blue bar of an organisation's workspace, flat: each list is one press away.</summary>
public sealed class WorkspaceMenu : IMenu
{
    private static readonly IReadOnlyList<NavItem> Items =
    [
        new("/workspace", "Bảng thống kê"),
        new("/workspace/dossiers", "Hồ sơ đi"),
        new("/workspace/submitted", "Hồ sơ đã nộp"),
        new("/workspace/completed", "Hồ sơ đã hoàn thành"),
        new("/workspace/letters", "Văn bản đi tất cả"),
        new("/workspace/search", "Tra cứu"),
        new("/workspace/certificates", "Chứng thư số"),
        new("/workspace/reports", "Thống kê báo cáo"),
        new("/workspace/account", "Quản trị"),
    ];

    public string Room => "workspace";

    public string Subtitle => "Hệ thống đăng ký, quản lý yêu cầu chứng thực";

    public IReadOnlyList<NavItem> ItemsFor(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? Items : [];
}
