using AnTin.Registration.Workspace;

namespace AnTin.Portal.Pages.Workspace;

/// <summary>BẢNG THỐNG KÊ: what waits for the reader first.</summary>
public sealed class IndexModel(OverviewReader overviews) : WorkspacePage
{
    public Overview Overview { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) =>
        Overview = await overviews.ReadAsync(Actor, ct);
}
