using System.Security.Claims;
using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Contracts;

namespace AnTin.BackOffice.Navigation;

/// <summary>In the desk's header, for those who may see alarms: how many are open, and that issuance is stopped.</summary>
public sealed class AuthorityMarks(IAuthorityWatch authority, ITexts texts) : IRoomMark
{
    private const string Path = "/desk/alarms";

    public string Room => "desk";

    public async Task<IReadOnlyList<RoomMark>> ForAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (!DeskMenu.SeesAlarms(user))
        {
            return [];
        }

        if (await authority.MarkAsync(ct) is not { } mark)
        {
            return [new RoomMark(Path, texts["Không đọc được báo động"], "amber")];
        }

        var marks = new List<RoomMark>();
        if (mark.OpenAlarms > 0)
        {
            marks.Add(new RoomMark(Path, texts["{0} báo động", mark.OpenAlarms], "red"));
        }

        if (mark.IsStopped)
        {
            marks.Add(new RoomMark(Path, texts["Đang dừng cấp"], "amber"));
        }

        return marks;
    }
}
