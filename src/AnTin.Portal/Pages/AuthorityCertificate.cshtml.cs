using AnTin.Portal.Checking;
using AnTin.Portal.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AnTin.Portal.Pages;

/// <summary>The certificate of one authority believed here, DER (RFC 2585 §4.1: application/pkix-cert).</summary>
public sealed class AuthorityCertificateModel(ICheckingContext checking) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string fingerprint, CancellationToken ct) =>
        PublishedAuthority
            .Of(await checking.NowAsync(ct))
            .FirstOrDefault(one => one.Certificate.FingerprintHex == fingerprint)
            is { } authority
            ? File(
                authority.Certificate.Encoded.ToArray(),
                "application/pkix-cert",
                authority.Name + ".crt"
            )
            : NotFound();
}
