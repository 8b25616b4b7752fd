using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Registration.Lives;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.BackOffice.Pages.Desk.Certificates;

/// <summary>The whole life of one certificate, each step with its place in the Merkle logs (S19), and the proofs as a file.</summary>
public sealed class LifeModel(CertificateLifeReader lives, TimeProvider clock) : DeskPage
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [BindProperty(SupportsGet = true)]
    public string Serial { get; set; } = "";

    public CertificateLife Life { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Something here was proven, so there is a file to take along.</summary>
    public bool HasProof => Life.Steps.Any(step => step.Place.EntryHash is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!May(CertificateLifeReader.Readers))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await lives.FindAsync(Actor, Serial, ct) is not { } life)
        {
            return NotFound();
        }

        Life = life;
        return Page();
    }

    public async Task<IActionResult> OnGetProofAsync(CancellationToken ct)
    {
        if (!May(CertificateLifeReader.Readers))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await lives.ProveAsync(Actor, Serial, ct) is { } proofs
            ? File(
                JsonSerializer.SerializeToUtf8Bytes(proofs, Json),
                "application/json",
                $"{Serial}.proof.json"
            )
            : NotFound();
    }
}
