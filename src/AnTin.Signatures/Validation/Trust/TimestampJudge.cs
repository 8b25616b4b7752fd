using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Pades;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>Says of every time stamp that it proves nothing yet: tokens are not read before the room below can read them.</summary>
internal sealed class TimestampJudge(TrustJudge trust, EvidencePool pool)
{
    public bool IsReady => trust.IsConfigured && pool.Certificates.Count > 0;

    private static readonly Stamp Unproven = new(
        new TimestampReport(null, null, null, Indication.Indeterminate, SubIndication.NoPoe, []),
        Fits: true
    );

    public ValueTask<Stamp> JudgeAsync(
        ReadOnlyMemory<byte> token,
        ReadOnlyMemory<byte> stamped,
        DateTimeOffset? provenAt,
        CancellationToken cancellation
    ) => ValueTask.FromResult(Unproven);

    public ValueTask<Stamp> JudgeDocumentAsync(
        PdfSignatureValue value,
        SignedBytes bytes,
        PdfSource source,
        DateTimeOffset? provenAt,
        CancellationToken cancellation
    ) => ValueTask.FromResult(Unproven);

    /// <summary>A document time stamp whose byte ranges were refused.</summary>
    public static Stamp Refused(string field, IReadOnlyList<Finding> findings) =>
        new(
            new TimestampReport(
                field,
                null,
                null,
                Indication.TotalFailed,
                SubIndication.FormatFailure,
                findings
            ),
            Fits: false
        );
}
