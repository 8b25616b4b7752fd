using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Makes signatures outlive their certificates: puts the evidence of today beside them (B-LT), and stamps both (B-LTA).
/// The same step, repeated before the last time stamp loses its worth, renews a B-LTA file.
/// </summary>
public static class LongTerm
{
    /// <summary>Adds evidence for all signatures of a file and stamps it; also renews a file that has such a stamp.</summary>
    public static async ValueTask<SigningResult<SignedPdf>> ExtendAsync(
        PdfSource document,
        ITimestampSource timestamps,
        IEvidenceSource evidence,
        IReadOnlyList<Certificate> certificates,
        CancellationToken cancellation = default
    )
    {
        var stored = await StoreAsync(
            document,
            new Augmentation(SignatureLevel.BaselineLTA, timestamps, evidence, certificates)
            {
                EvidenceRequired = false,
            },
            cancellation
        );
        return stored.Succeeded
            ? await StampAsync(stored.Value, new PrefixHash(), timestamps, cancellation)
            : stored.Refusal;
    }

    /// <summary>
    /// EN 319 142-1 §5.4 and §6.3: a document time stamp where a signature has no stamp, the evidence of today, and at B-LTA
    /// a document time stamp over it all.
    /// </summary>
    internal static async ValueTask<SigningResult<PdfSource>> RaiseAsync(
        PdfSource document,
        Augmentation to,
        bool isUnstamped,
        CancellationToken cancellation
    )
    {
        if (to.Level < SignatureLevel.BaselineLTA && isUnstamped)
        {
            var stamped = await StampAsync(
                document,
                new PrefixHash(),
                to.Timestamps!,
                cancellation
            );
            if (!stamped.Succeeded)
            {
                return stamped.Refusal;
            }

            document = stamped.Value.Source;
        }

        if (to.Level == SignatureLevel.BaselineT)
        {
            return document;
        }

        var stored = await StoreAsync(document, to, cancellation);
        if (!stored.Succeeded || to.Level == SignatureLevel.BaselineLT)
        {
            return stored;
        }

        var archived = await StampAsync(
            stored.Value,
            new PrefixHash(),
            to.Timestamps!,
            cancellation
        );
        return archived.Succeeded ? archived.Value.Source : archived.Refusal;
    }

    private static async ValueTask<SigningResult<PdfSource>> StoreAsync(
        PdfSource document,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        if (!PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error))
        {
            return SigningRefusals.Unreadable(error.ToString());
        }

        var collector = new EvidenceCollector(to.Evidence, to.Certificates);
        var values = Validation.Pades.PdfSignatureValue.ReadAll(pdf.Latest);
        foreach (var value in values)
        {
            if (
                CmsSignedData.TryRead(
                    value.Contents.Bytes,
                    out var message,
                    out _,
                    allowZeroPadding: true
                )
                && await collector.CollectAsync(message, to.EvidenceRequired, cancellation)
                    is { } missing
            )
            {
                return SigningRefusals.EvidenceMissing(missing);
            }
        }

        return SecurityStore.Append(
            document,
            collector.Collected,
            [.. values.Select(value => value.Contents.Bytes)]
        );
    }

    internal static async ValueTask<SigningResult<SignedPdf>> AddAsync(
        SignedPdf signed,
        PreparedPdf prepared,
        ReadOnlyMemory<byte> message,
        SigningOptions options,
        CancellationToken cancellation
    )
    {
        var collector = new EvidenceCollector(options.Evidence, prepared.Certificates);
        var missing = CmsSignedData.TryRead(message, out var cms, out _)
            ? await collector.CollectAsync(cms, mustKnowRevocation: true, cancellation)
            : prepared.Certificates[0];
        if (missing is not null)
        {
            return SigningRefusals.EvidenceMissing(missing);
        }

        var stored = SecurityStore.Append(
            signed.Source,
            collector.Collected,
            [prepared.File.Contents()]
        );
        if (!stored.Succeeded)
        {
            return stored.Refusal;
        }

        if (prepared.Level == SignatureLevel.BaselineLT)
        {
            return new SignedPdf(stored.Value, signed.Field);
        }

        var stamped = await StampAsync(
            stored.Value,
            prepared.Original,
            options.Timestamps!,
            cancellation
        );
        return stamped.Succeeded
            ? new SignedPdf(stamped.Value.Source, signed.Field)
            : stamped.Refusal;
    }

    private static ValueTask<SigningResult<SignedPdf>> StampAsync(
        PdfSource document,
        PrefixHash original,
        ITimestampSource timestamps,
        CancellationToken cancellation
    ) =>
        SigningSteps.WithTimestampsAsync(() =>
            DocumentTimestamp.AppendAsync(document, original, timestamps, cancellation)
        );
}
