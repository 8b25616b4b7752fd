using AnTin.Pdf.Reading;
using AnTin.Pki.Signing;
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
    /// <summary>
    /// A hundred people who sign one file with P-384, each with certificates, time stamp and answers of their own, take half
    /// a second.
    /// </summary>
    private static readonly TimeSpan MostKeyWork = TimeSpan.FromSeconds(1.5);

    /// <summary>Checks a file in memory.</summary>
    public static ValueTask<ValidationReport> ValidateAsync(
        ReadOnlyMemory<byte> file,
        ValidationContext context,
        CancellationToken cancellation = default
    ) => ValidateAsync(PdfSource.FromMemory(file), context, cancellation);

    /// <summary>As above, for a file that is not held in memory. Its source must stay open until the report is there.</summary>
    public static async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        ValidationContext context,
        CancellationToken cancellation = default
    )
    {
        var format = FormatDetection.Of(file);
        using var work = KeyWork.Limit(MostKeyWork);
        try
        {
            return await ValidateAsync(file, format, context, cancellation);
        }
        catch (KeyWorkException)
        {
            return ReportFactory.TooDear(format, context);
        }
    }

    private static ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        DocumentFormat format,
        ValidationContext context,
        CancellationToken cancellation
    ) =>
        format switch
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
