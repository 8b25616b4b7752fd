using AnTin.Pdf.Reading;
using AnTin.Signatures.Pades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>Validates all signatures of one PDF file. One instance for one file.</summary>
internal sealed class PadesValidator(ValidationContext context)
{
    /// <summary>Each is compared with the whole document; a file with more is an attack on the checker.</summary>
    private const int MostSignatures = 100;

    private readonly Judges judges = new(context);

    public async ValueTask<ValidationReport> ValidateAsync(
        PdfSource file,
        CancellationToken cancellation
    )
    {
        if (!PdfDocument.TryRead(file, PdfLimits.Default, out var document, out var error))
        {
            return ReportFactory.Unreadable(
                DocumentFormat.Pades,
                context,
                new Sentence($"tệp PDF bị hỏng ({error})", $"the PDF file is damaged ({error})")
            );
        }

        var hasStore = StoredEvidence.Read(document.Latest, judges.Pool);
        var values = PdfSignatureValue.ReadAll(document.Latest);
        if (values.Count > MostSignatures)
        {
            return ReportFactory.Unreadable(
                DocumentFormat.Pades,
                context,
                new Sentence(
                    $"có {values.Count} chữ ký, nhiều hơn {MostSignatures}",
                    $"it bears {values.Count} signatures, more than {MostSignatures}"
                )
            );
        }

        var prefixes = new PrefixHash(
            values.Select(value => ByteRangeCheck.GapOf(value, document.Latest))
        );
        var removed = new RemovedSignatures(document);
        var readings = values
            .Select(value =>
                PdfSignatureReading.Read(
                    value,
                    values,
                    document,
                    prefixes,
                    removed,
                    context,
                    judges.Pool
                )
            )
            .ToArray();
        var handed = Handed(file, readings);
        var stamps = await DocumentStampsAsync(readings, cancellation);
        var signatures = new List<SignatureReport>();
        foreach (var reading in readings.Where(reading => !reading.Value.IsDocumentTimestamp))
        {
            foreach (var facts in reading.ToFacts())
            {
                signatures.Add(
                    await judges.Signatures.JudgeAsync(
                        handed.Judge(WithStamps(facts, reading, stamps, hasStore)),
                        cancellation
                    )
                );
            }
        }

        var missing = RoleFields.FindMissing(document.Latest, signatures, context.Policy);
        var report = ReportFactory.Of(
            DocumentFormat.Pades,
            context,
            signatures,
            [
                .. stamps
                    .OrderBy(stamp => stamp.End)
                    .Select(stamp => stamp.Stamp.Report with { Kind = TimestampKind.Document }),
            ],
            missing is null ? [] : [missing]
        );
        if (report.Conclusion == Conclusion.NoSignature && CutShort.Is(document))
        {
            return ReportFactory.Unreadable(DocumentFormat.Pades, context, CutShort.Reason);
        }

        if (report.Conclusion == Conclusion.NoSignature && removed.After(signedEnd: 0) is { } gone)
        {
            report = report with
            {
                Sentence = report.Sentence.Then("; ", gone.Description),
                Findings = [FindingCatalogue.TakenOut(gone.Description), .. report.Findings],
            };
        }

        return context.Timeline
            ? report with
            {
                Timeline = RevisionTimeline.Of(document, readings, report, context.Policy),
            }
            : report;
    }

    /// <summary>A PDF is its own content: what was handed in is the file, or the file as one of its signatures left it.</summary>
    private HandedContent Handed(PdfSource file, IEnumerable<PdfSignatureReading> readings)
    {
        var handed = new HandedContent(context.Detached);
        if (
            handed.Length is { } length
            && (length == file.Length || readings.Any(one => one.Bytes?.End == length))
        )
        {
            handed.Compare(file.Read(0, (int)length).Span);
        }

        return handed;
    }

    /// <summary>
    /// EN 319 102-1 §5.6.3: the newest stamp is judged now; each older one at the time the next newer one proves. A stamp
    /// whose document was changed under it proves nothing.
    /// </summary>
    private async ValueTask<List<DocumentStamp>> DocumentStampsAsync(
        PdfSignatureReading[] readings,
        CancellationToken cancellation
    )
    {
        var stamps = new List<DocumentStamp>();
        DateTimeOffset? at = null;
        foreach (
            var reading in readings
                .Where(reading => reading.Value.IsDocumentTimestamp)
                .OrderByDescending(reading => reading.Bytes?.End ?? 0)
        )
        {
            var stamp =
                reading.Bytes is not null && reading.Findings.Count == 0
                    ? await judges.Timestamps.JudgeDocumentAsync(
                        reading.Value,
                        hash => reading.Digest(hash)!,
                        at,
                        cancellation
                    )
                    : TimestampJudge.Refused(reading.Value.Field.FullName, reading.Findings);
            stamps.Add(new DocumentStamp(stamp, reading.Bytes?.End ?? 0, reading.CoversStore));
            at = stamp.Proves ?? at;
        }

        return stamps;
    }

    private SignatureFacts WithStamps(
        SignatureFacts facts,
        PdfSignatureReading reading,
        List<DocumentStamp> stamps,
        bool hasStore
    )
    {
        var covering = stamps
            .Where(stamp => reading.Bytes is { } bytes && stamp.End > bytes.End)
            .ToArray();
        var proving = covering
            .Select(stamp => stamp.Stamp.Proves)
            .Where(at => at is not null)
            .Min();
        return facts with
        {
            Findings = [.. facts.Findings, .. covering.Select(FaultOf).OfType<Finding>()],
            StampedWithDocumentAt = proving,
            LevelWithTimestamp =
                hasStore && covering.Any(stamp => stamp.Stamp.Fits && stamp.CoversStore)
                    ? SignatureLevel.BaselineLTA
                : hasStore ? SignatureLevel.BaselineLT
                : null,
        };
    }

    /// <summary>A stamp over a later state that was copied or tampered with; no honest program leaves one.</summary>
    private Finding? FaultOf(DocumentStamp stamp) =>
        stamp.Stamp.IsForeign
            ? FindingCatalogue.CopiedDocumentTimestamp(
                stamp.Stamp.Report.Field ?? "",
                context.Policy.ForeignTimestampFails
            )
        : stamp.Stamp.Report.SubIndication == SubIndication.SigCryptoFailure
            ? stamp.Stamp.Report.Findings.FirstOrDefault(finding => finding.Spoils)
        : null;

    private sealed record DocumentStamp(Stamp Stamp, long End, bool CoversStore);
}
