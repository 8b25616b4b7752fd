using System.Globalization;
using AnTin.Pdf.Images;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Acts;

/// <summary>Everything the checks, the drawing and the placing of an act look at.</summary>
internal sealed record ActScene
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public required PdfDocument Document { get; init; }

    public required ActRequest Request { get; init; }

    /// <summary>Without document time stamps.</summary>
    public required IReadOnlyList<EarlierSignature> Earlier { get; init; }

    /// <summary>Null where none was given, or where it cannot be read.</summary>
    public PngPicture? Picture { get; init; }

    /// <summary>The signer's path and revocation; null where nothing was handed in to judge them by.</summary>
    public TrustVerdict? Trust { get; init; }

    public PdfRevision State => Document.Latest;

    public ActSettings Settings => Request.Settings;

    public Certificate? Certificate =>
        Request.Signing.Certificates is [var first, ..] ? first : null;

    public string SignerName => Certificate?.Subject.CommonName ?? "";

    public string OrganisationName => Request.Organisation ?? SignerName;

    /// <summary>The claimed time of the signature, in Vietnam's zone.</summary>
    public string Time =>
        Request
            .Signing.At.ToOffset(Vietnam)
            .ToString(Settings.TimePattern, CultureInfo.InvariantCulture);

    public DateOnly Today => DateOnly.FromDateTime(Request.Signing.At.ToOffset(Vietnam).DateTime);
}
