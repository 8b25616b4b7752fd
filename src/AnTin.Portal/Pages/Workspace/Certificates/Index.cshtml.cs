using AnTin.DesignSystem.Texts;
using AnTin.Registration;
using AnTin.Registration.Certificates;
using AnTin.Registration.Search;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.Certificates;

/// <summary>The certificates of the organisation and those below; another's only by its whole serial (R-178, R-183).</summary>
public sealed class CertificatesModel(CertificateSearch search, TimeProvider clock, ITexts texts)
    : WorkspacePage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public CertificateState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<PublishedCertificate> List { get; private set; } = new([], null);

    /// <summary>A certificate outside the organisation, when its whole serial was typed.</summary>
    public PublishedCertificate? Elsewhere { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string? First => string.IsNullOrEmpty(After) ? null : PageAfter("");

    public string? Next => List.Next is { } key ? PageAfter(key) : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var filter = new CertificateFilter { Text = Q, State = State };
        List = await search.ListOwnAsync(
            Actor,
            filter,
            string.IsNullOrEmpty(After) ? null : After,
            ct
        );
        if (List.Items.Count == 0 && !string.IsNullOrWhiteSpace(Q))
        {
            Elsewhere = await search.FindBySerialAsync(Q, ct);
        }
    }

    public string Words(CertificateState state) =>
        state switch
        {
            CertificateState.Active => texts["Hoạt động"],
            CertificateState.Revoked => texts["Đã thu hồi"],
            _ => texts["Chờ hiệu lực"],
        };

    public string Words(CertificateKind kind) =>
        kind switch
        {
            CertificateKind.Person => texts["Cá nhân"],
            CertificateKind.Organisation => texts["Tổ chức"],
            _ => texts["Thiết bị, dịch vụ, phần mềm"],
        };

    public string Tone(PublishedCertificate certificate) =>
        certificate.State switch
        {
            CertificateState.Revoked => "red",
            CertificateState.Active => certificate.NotAfter < Now ? "grey" : "ok",
            _ => "amber",
        };

    private string PageAfter(string key) =>
        $"/workspace/certificates?q={Uri.EscapeDataString(Q ?? "")}&state={State}&after={Uri.EscapeDataString(key)}";
}
