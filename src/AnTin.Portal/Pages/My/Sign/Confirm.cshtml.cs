using System.Buffers;
using AnTin.CentralSigning.Documents;
using AnTin.DesignSystem.Frame;
using AnTin.Portal.Subscribers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages.My.Sign;

/// <summary>Third step: what will be signed, and the PIN. The form carries the digest of what was shown.</summary>
public sealed class ConfirmModel(ReadDocument read, SignDocument act) : PageModel
{
    private const int DigestLength = 32;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    public PreparedDocument? Prepared { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var prepared = await read.PreparedAsync(User.Subscriber(), Id, ct);
        if (!prepared.IsOk)
            return this.Refuse(prepared.Refusals, prefix: null);
        Prepared = prepared.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var signed = await act.SignAsync(User.Subscriber(), Id, Shown(), Input.Pin, ct);
        if (signed.IsOk)
            return RedirectToPage("/My/Sign/Done", new { Id });
        var prepared = await read.PreparedAsync(User.Subscriber(), Id, ct);
        Prepared = prepared.IsOk ? prepared.Value : null;
        return this.Refuse(signed.Refusals);
    }

    /// <summary>What does not read as a digest matches no transaction.</summary>
    private byte[] Shown()
    {
        var digest = new byte[DigestLength];
        return
            Convert.FromHexString(Input.Digest, digest, out _, out var written)
                == OperationStatus.Done
            && written == DigestLength
            ? digest
            : [];
    }
}
