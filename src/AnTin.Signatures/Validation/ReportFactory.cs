using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation;

/// <summary>Makes the report of a whole file from those of its signatures.</summary>
internal static class ReportFactory
{
    public static ValidationReport Unreadable(
        DocumentFormat format,
        ValidationContext context,
        Sentence reason
    ) =>
        new()
        {
            Format = format,
            Conclusion = Conclusion.Unreadable,
            Sentence = Sentences.Of(Conclusion.Unreadable, []).Then(": ", reason),
            At = context.At,
            Policy = context.Policy.Name,
            PolicyDigest = context.Policy.Digest(),
        };

    /// <summary>Of a file that asks for more checks of signatures than any honest one.</summary>
    public static ValidationReport TooDear(DocumentFormat format, ValidationContext context)
    {
        var finding = FindingCatalogue.TooMuchWork();
        return Unreadable(format, context, finding.Sentence) with { Findings = [finding] };
    }

    public static ValidationReport Of(
        DocumentFormat format,
        ValidationContext context,
        IReadOnlyList<SignatureReport> signatures,
        IReadOnlyList<TimestampReport> documentTimestamps,
        IReadOnlyList<Finding>? findings = null
    )
    {
        var conclusion = Conclude(signatures);
        return new ValidationReport
        {
            Format = format,
            Conclusion = conclusion,
            Signatures = signatures,
            DocumentTimestamps = documentTimestamps,
            Sentence =
                conclusion == Conclusion.NoSignature && signatures.Count == 0
                    ? Sentences.OfStamps(documentTimestamps)
                : conclusion == Conclusion.TotalPassed && Standings.IsUnfinished(findings ?? [])
                    ? Sentences.OfUnfinished(signatures)
                : Sentences.Of(conclusion, signatures),
            Findings =
            [
                .. findings ?? [],
                .. new AnchorRegister(context).IsEmpty && signatures.Count > 0
                    ? new[] { FindingCatalogue.NoTrustList() }
                    : [],
            ],
            At = context.At,
            Policy = context.Policy.Name,
            PolicyDigest = context.Policy.Digest(),
        };
    }

    /// <summary>A file of which no signature can be read has none; else the worst counts. Where a digest failed, there was one.</summary>
    private static Conclusion Conclude(IReadOnlyList<SignatureReport> signatures) =>
        signatures.All(signature =>
            signature.Has(FindingCatalogue.ValueUnreadable)
            && signature.SubIndication != SubIndication.HashFailure
        )
            ? Conclusion.NoSignature
        : signatures.Any(signature => signature.Indication == Indication.TotalFailed)
            ? Conclusion.TotalFailed
        : signatures.Any(signature => signature.Indication == Indication.Indeterminate)
            ? Conclusion.Indeterminate
        : Conclusion.TotalPassed;
}
