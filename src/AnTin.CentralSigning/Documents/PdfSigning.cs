using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Vault;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Platform.Results;
using AnTin.Signatures;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.CentralSigning.Documents;

/// <summary>PAdES B-T in two steps around a key that lives elsewhere.</summary>
public sealed class PdfSigning(ITimestampSource timestamps)
{
    /// <summary>Writes everything but the signature value.</summary>
    public Result<PreparedPdf> Prepare(
        byte[] original,
        SignaturePlace place,
        Credential credential,
        DateTimeOffset at
    )
    {
        if (!PdfDocument.TryRead(original, out var document, out var error))
            return DocumentRefusals.Broken(error.Offset);
        var page = document.Latest.Pages[place.Page - 1];
        var turned = page.Rotate is 90 or 270;
        var outline = new PageOutline(
            turned ? page.CropBox.Height : page.CropBox.Width,
            turned ? page.CropBox.Width : page.CropBox.Height
        );
        var options = Options(credential, at) with
        {
            Page = place.Page,
            Place = PagePlacement.On(page, place.Within(outline)),
            Appearance = new SignatureAppearance
            {
                Lines = AppearanceText.Of(credential, at),
                FontSize = 9,
            },
        };
        var prepared = PdfSigner.Prepare(
            PdfSource.FromMemory(original),
            AlgorithmOf(credential),
            options
        );
        return prepared.Succeeded ? prepared.Value : Translate(prepared.Refusal);
    }

    /// <summary>Puts the signature value and the time stamp in.</summary>
    public async Task<Result<byte[]>> CompleteAsync(
        PreparedPdf prepared,
        byte[] signature,
        Credential credential,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var signed = await PdfSigner.CompleteAsync(
            prepared,
            signature,
            Options(credential, at),
            ct
        );
        return signed.Succeeded ? signed.Value.ToArray() : Translate(signed.Refusal);
    }

    private SigningOptions Options(Credential credential, DateTimeOffset at) =>
        new()
        {
            Certificates =
            [
                Certificate.From(credential.Certificate),
                .. CertificateChain
                    .Read(credential.Chain!)
                    .Select(issuer => Certificate.From(issuer)),
            ],
            At = at,
            Level = SignatureLevel.BaselineT,
            Timestamps = timestamps,
        };

    private static SignatureAlgorithm AlgorithmOf(Credential credential) =>
        string.Equals(credential.KeyAlgorithm, CustodyAlgorithms.P256, StringComparison.Ordinal)
            ? SignatureAlgorithm.EcdsaSha256
            : SignatureAlgorithm.RsaSha256;

    private static Refusal Translate(SigningRefusal refusal) =>
        refusal.Code switch
        {
            "DOCUMENT_CLOSED_BY_CERTIFICATION" => DocumentRefusals.ChangesNotAllowed(),
            "TIMESTAMP_UNAVAILABLE" => DocumentRefusals.TimeStampMissing(),
            _ => new Refusal(
                $"CEN-PDF-{refusal.Code.Replace('_', '-')}",
                new Platform.Results.Sentence($"{refusal.Sentence.Vi}.", $"{refusal.Sentence.En}.")
            ),
        };
}
