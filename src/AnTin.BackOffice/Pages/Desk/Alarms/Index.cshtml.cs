using AnTin.Registration.Alarms;
using AnTin.Registration.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Alarms;

/// <summary>What honest work does not cause: open alarms, whether issuance is stopped, and what came of earlier ones.</summary>
public sealed class IndexModel(IAuthorityWatch authority) : DeskPage
{
    /// <summary>Null where the authority's records cannot be read from here.</summary>
    public AuthorityState? State { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!May(CloseAlarm.Readers))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        State = await authority.LookAsync(ct);
        return Page();
    }
}
