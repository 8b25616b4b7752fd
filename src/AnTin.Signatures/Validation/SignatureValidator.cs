using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Asic;
using AnTin.Signatures.Validation.Cades;
using AnTin.Signatures.Validation.Jades;
using AnTin.Signatures.Validation.Pades;
using AnTin.Signatures.Validation.Xades;

namespace AnTin.Signatures.Validation;

/// <summary>
/// Checks signed files by ETSI EN 319 102-1. This is the function you probably want:
/// <code>
/// var report = await SignatureValidator.ValidateAsync(bytes, new ValidationContext { At = now, TrustAnchors = anchors });
/// </code>
/// No content of a file makes it throw; what cannot be read is said to be unreadable.
/// </summary>
public static class SignatureValidator
{
    /// <summary>Checks a file in memory.</summary>
    public static ValueTask<ValidationReport> ValidateAsync(
        ReadOnlyMemory<byte> file,
        ValidationContext context,
        CancellationToken cancellation = default
    ) => ValidateAsync(PdfSource.FromMemory(file), context, cancellation);

    /// <summary>As above, for a file that is not held in memory. Its source must stay open until the report is there.</summary>
    public static ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        ValidationContext context,
        CancellationToken cancellation = default
    ) =>
        FormatDetection.Of(file) switch
        {
            DocumentFormat.Pades => new PadesValidator(context).ValidateAsync(file, cancellation),
            DocumentFormat.Cades => new CadesValidator(context).ValidateAsync(file, cancellation),
            DocumentFormat.Xades => new XadesValidator(context).ValidateAsync(file, cancellation),
            DocumentFormat.Asic => new AsicValidator(context).ValidateAsync(file, cancellation),
            DocumentFormat.Jades => new JadesValidator(context).ValidateAsync(file, cancellation),
            _ => ValueTask.FromResult(
                ReportFactory.Unreadable(
                    DocumentFormat.Unknown,
                    context,
                    new(
                        "không phải tệp đã ký mà hệ thống biết",
                        "it is no kind of signed file known here"
                    )
                )
            ),
        };
}
