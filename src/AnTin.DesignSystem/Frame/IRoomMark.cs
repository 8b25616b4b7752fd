using System.Security.Claims;

namespace AnTin.DesignSystem.Frame;

/// <summary>Something that everybody concerned must see on every page of a room; the room registers it.</summary>
public interface IRoomMark
{
    /// <summary>The layout it belongs to, as <see cref="IMenu.Room"/>.</summary>
    string Room { get; }

    /// <summary>What to show this person now; nothing for most.</summary>
    Task<IReadOnlyList<RoomMark>> ForAsync(ClaimsPrincipal user, CancellationToken ct);
}
