using AnTin.Platform.Time;
using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace.Reports;

/// <summary>THỐNG KÊ BÁO CÁO: the figures of a half-year report.</summary>
public sealed class ReportsModel(OverviewReader overviews, TimeProvider clock) : WorkspacePage
{
    public Overview Overview { get; private set; } = null!;

    public string At { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Overview = await overviews.ReadAsync(Actor, ct);
        At = VietnamTime.Format(clock.GetUtcNow());
    }
}
