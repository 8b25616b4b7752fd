using AnTin.CentralSigning.Credentials;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.My;

/// <summary>The whole history of one credential, newest first, a bounded read a page.</summary>
public sealed class HistoryModel(ReadCredentials read) : CredentialPage(read)
{
    private const int PageLength = 50;

    /// <summary>Milliseconds since 1970; entries before it are shown.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    public long? Next =>
        Entries.Count == PageLength ? Entries[^1].At.ToUnixTimeMilliseconds() : null;

    public async Task OnGetAsync(CancellationToken ct) =>
        Entries = await Read.HistoryAsync(
            User.Subscriber(),
            Id,
            Before is >= 0 and < 253_402_300_799_999 and var before
                ? DateTimeOffset.FromUnixTimeMilliseconds(before)
                : null,
            PageLength,
            ct
        );
}
