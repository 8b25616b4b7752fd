using System.Security.Claims;

namespace AnTin.DesignSystem.Frame;

/// <summary>The blue bar of one layout. The room that owns the pages registers it; the layout finds it by <see cref="Room"/>.</summary>
public interface IMenu
{
    /// <summary>The layout it belongs to: <c>public</c>, <c>workspace</c>, <c>desk</c>, <c>subscriber</c>.</summary>
    string Room { get; }

    /// <summary>The second line of the banner, a key of the texts.</summary>
    string Subtitle { get; }

    /// <summary>The entries this person may use.</summary>
    IReadOnlyList<NavItem> ItemsFor(ClaimsPrincipal user);
}
