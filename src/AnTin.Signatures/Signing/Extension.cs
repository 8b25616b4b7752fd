using AnTin.Pdf.Reading;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Raises the signatures of a file, whatever its format, to a level (ETSI EN 319 102-1 §4.2, augmentation): time stamp,
/// evidence, archive time stamp, renewal. This is the function you probably want:
/// <code>
/// var extended = await Extension.ExtendAsync(source, new ExtensionOptions { Level = SignatureLevel.BaselineLTA, Timestamps = tsa, Context = context });
/// </code>
/// The file is checked before and after: what is broken is not extended, and nothing is handed out that spoils a signature.
/// </summary>
public static class Extension
{
    /// <summary>Raises every signature of a file to a level, or renews it; the file is checked before and after.</summary>
    public static async ValueTask<SigningResult<ExtendedFile>> ExtendAsync(
        PdfSource file,
        ExtensionOptions options,
        CancellationToken cancellation = default
    )
    {
        if (options.Level == SignatureLevel.BaselineB)
        {
            return SigningRefusals.LevelReached(options.Level.ToStandardName());
        }

        var before = await CheckAsync(file, options, cancellation);
        if (FindFault(before, options) is { } fault)
        {
            return fault;
        }

        var to = new Augmentation(
            options.Level,
            options.Timestamps,
            options.Context.Source,
            options.Context.Certificates
        )
        {
            EvidenceRequired = before.Signatures.Any(one =>
                !one.IsCountersignature && one.Level is null or < SignatureLevel.BaselineLT
            ),
        };
        var raised = await SigningSteps.WithTimestampsAsync(() =>
            RaiseAsync(file, before, to, options, cancellation)
        );
        return raised.Succeeded
            ? await FinishAsync(raised.Value, before, options, cancellation)
            : raised.Refusal;
    }

    private static SigningRefusal? FindFault(ValidationReport before, ExtensionOptions options) =>
        before.Conclusion == Conclusion.Unreadable
            ? SigningRefusals.NotExtensible(before.Sentence.En)
        : before.Conclusion == Conclusion.NoSignature ? SigningRefusals.NothingSigned()
        : before.Format != DocumentFormat.Asic
        && options.Context.Detached is null
        && before.Signatures.Any(one => one.Has(FindingCatalogue.DocumentMissing))
            ? SigningRefusals.ContentMissing()
        : before.Signatures.FirstOrDefault(IsBroken) is { } broken
            ? SigningRefusals.SignatureBroken(broken.Sentence)
        : options.Level < SignatureLevel.BaselineLTA
        && before.Signatures.All(one => one.IsCountersignature || one.Level >= options.Level)
            ? SigningRefusals.LevelReached(options.Level.ToStandardName())
        : null;

    private static bool IsBroken(SignatureReport signature) =>
        !signature.Clean || signature.Indication == Indication.TotalFailed;

    private static ValueTask<SigningResult<PdfSource>> RaiseAsync(
        PdfSource file,
        ValidationReport before,
        Augmentation to,
        ExtensionOptions options,
        CancellationToken cancellation
    ) =>
        before.Format switch
        {
            DocumentFormat.Pades => LongTerm.RaiseAsync(
                file,
                to,
                before.Signatures.Any(one => one.Level is null or < SignatureLevel.BaselineT),
                cancellation
            ),
            DocumentFormat.Cades => InMemoryAsync(
                new CmsAugmentation(
                    to,
                    options.Context.Detached is { } content ? new CmsContent(content) : null
                ).RaiseAsync(file.Read(0, (int)file.Length), null, cancellation)
            ),
            DocumentFormat.Xades => InMemoryAsync(
                XmlAugmentation.RaiseAsync(
                    file.Read(0, (int)file.Length),
                    _ => options.Context.Detached?.Whole(),
                    to,
                    cancellation
                )
            ),
            DocumentFormat.Asic => InMemoryAsync(
                AsicAugmentation.RaiseAsync(
                    file.Read(0, (int)file.Length),
                    to,
                    options.Context.At,
                    cancellation
                )
            ),
            DocumentFormat.Jades => InMemoryAsync(
                new JsonAugmentation(to).ExtendAsync(
                    file.Read(0, (int)file.Length),
                    options.Context.Detached?.Whole(),
                    cancellation
                )
            ),
            var format => ValueTask.FromResult<SigningResult<PdfSource>>(
                SigningRefusals.NotExtensible(ReportJson.NameOf(format))
            ),
        };

    /// <summary>Additions may spoil a signature that covers the one they were made to; then nothing is handed out.</summary>
    private static async ValueTask<SigningResult<ExtendedFile>> FinishAsync(
        PdfSource raised,
        ValidationReport before,
        ExtensionOptions options,
        CancellationToken cancellation
    )
    {
        var after = await CheckAsync(raised, options, cancellation);
        return after.Signatures.FirstOrDefault(IsBroken) is { } spoilt
                ? SigningRefusals.ExtensionSpoils(spoilt.Sentence)
            : after.Signatures.Count < before.Signatures.Count
                ? SigningRefusals.ExtensionSpoils(after.Sentence)
            : new ExtendedFile(
                raised,
                before.Format,
                after.Signatures.Where(one => !one.IsCountersignature).Min(one => one.Level)
                    ?? SignatureLevel.BaselineB
            );
    }

    private static ValueTask<ValidationReport> CheckAsync(
        PdfSource file,
        ExtensionOptions options,
        CancellationToken cancellation
    ) =>
        SignatureValidator.ValidateAsync(
            file,
            options.Context with
            {
                Timeline = false,
            },
            cancellation
        );

    private static async ValueTask<SigningResult<PdfSource>> InMemoryAsync(
        ValueTask<SigningResult<byte[]>> step
    )
    {
        var raised = await step;
        return raised.Succeeded ? PdfSource.FromMemory(raised.Value) : raised.Refusal;
    }
}
