using AnTin.Pdf.Reading;
using AnTin.Platform.Evidence;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary>Signs one PDF with a key that is open already, as an act or plainly.</summary>
internal sealed class PdfSigningStep(
    SignPdfOptions options,
    Pkcs12Key key,
    HttpClient http,
    TimeProvider clock
)
{
    public async Task<PdfOutcome> SignAsync(FileInfo file, CancellationToken cancellation)
    {
        var input = InputFile.Open(file);
        var outcome = await SignAsync(PdfSource.FromStream(input), cancellation);
        if (outcome.Write is not { } write)
        {
            await input.DisposeAsync();
            return outcome;
        }

        // The signed file begins with the original, which is read while it is written.
        return outcome with
        {
            Write = stream =>
            {
                using (input)
                {
                    write(stream);
                }
            },
        };
    }

    private async Task<PdfOutcome> SignAsync(PdfSource document, CancellationToken cancellation)
    {
        if (options.Act is not { } act)
        {
            return Of(
                await PdfSigner.SignAsync(
                    document,
                    key.Signer,
                    Options() with
                    {
                        Appearance = options.Appearance(),
                    },
                    cancellation
                ),
                []
            );
        }

        var plan = await ActPlanner.PlanAsync(
            document,
            act.Request(
                Options() with
                {
                    Evidence = options.Key.Offline ? null : new HttpEvidenceSource(http),
                },
                options.Picture()
            ),
            cancellation
        );
        var warnings = plan.Warnings.Select(SigningRun.Line).ToArray();
        return plan.Allowed
            ? Of(
                await PdfSigner.SignAsync(plan.Document!, key.Signer, plan.Options!, cancellation),
                warnings
            )
            : new PdfOutcome(null, [.. plan.Refusals.Select(SigningRun.Line)], warnings);
    }

    private SigningOptions Options() =>
        options.Key.AddTo(
            new SigningOptions
            {
                Certificates = key.Certificates,
                At = clock.GetUtcNow(),
                Field = options.Field,
                Page = options.Page,
                Place = options.Place,
                Reason = options.Reason,
                Location = options.Location,
            },
            http
        );

    private static PdfOutcome Of(SigningResult<SignedPdf> result, IReadOnlyList<string> warnings) =>
        result.Succeeded
            ? new PdfOutcome(result.Value.WriteTo, [], warnings)
            : new PdfOutcome(null, [SigningRun.Line(result.Refusal)], warnings);
}
