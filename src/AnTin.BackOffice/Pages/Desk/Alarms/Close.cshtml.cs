using AnTin.DesignSystem.Frame;
using AnTin.DesignSystem.Texts;
using AnTin.Registration.Alarms;
using AnTin.Registration.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Alarms;

/// <summary>What came of an alarm; with it the alarm is closed.</summary>
public sealed class CloseModel(IAuthorityWatch authority, CloseAlarm act, ITexts texts) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public long Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Alarm Alarm { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!May(CloseAlarm.Closers))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!May(CloseAlarm.Closers))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var result = await act.HandleAsync(new CloseAlarm.Command(Actor, Number, Reason), ct);
        if (result.IsOk)
        {
            this.Say(texts["Đã đóng báo động số {0}", Number]);
            return Redirect("/desk/alarms");
        }

        return await LoadAsync(ct) ? this.Refuse(result.Refusals, null) : NotFound();
    }

    /// <summary>A closed one is found too: whoever comes second reads who was first.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var state = await authority.LookAsync(ct);
        if (
            state?.Open.Concat(state.Closed).FirstOrDefault(one => one.Number == Number)
            is not { } alarm
        )
        {
            return false;
        }

        Alarm = alarm;
        return true;
    }
}
