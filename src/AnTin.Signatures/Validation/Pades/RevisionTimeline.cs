using AnTin.Pdf.Reading;
using AnTin.Signatures.Changes;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Revisions;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// Tells the life of a PDF revision by revision: each is compared with the one before, under what all signatures made
/// until then allow. Verdicts do not rest on it: they compare what was signed with what is shown today.
/// </summary>
internal sealed class RevisionTimeline
{
    /// <summary>Later revisions are listed without being compared: each comparison may walk the whole document.</summary>
    private const int MostCompared = 32;

    private readonly PdfDocument document;
    private readonly ValidationReport report;
    private readonly ValidationPolicy policy;
    private readonly ILookup<int, PdfSignatureReading> byRevision;
    private readonly IReadOnlyList<PdfSignatureReading> readings;

    private RevisionTimeline(
        PdfDocument document,
        IReadOnlyList<PdfSignatureReading> readings,
        ValidationReport report,
        ValidationPolicy policy
    )
    {
        this.document = document;
        this.readings = readings;
        this.report = report;
        this.policy = policy;
        byRevision = readings.ToLookup(RevisionOf);
    }

    public static IReadOnlyList<RevisionReport> Of(
        PdfDocument document,
        IReadOnlyList<PdfSignatureReading> readings,
        ValidationReport report,
        ValidationPolicy policy
    ) => new RevisionTimeline(document, readings, report, policy).Read();

    private List<RevisionReport> Read()
    {
        var revisions = new List<RevisionReport>();
        ChangePermissions? permissions = null;
        var compared = 0;
        for (var i = 0; i < document.Revisions.Count; i++)
        {
            var isLater = permissions is not null;
            var changes =
                isLater && compared++ < MostCompared
                    ? RevisionComparison.Compare(
                        document.Revisions[i - 1],
                        document.Revisions[i],
                        permissions!
                    )
                    : ChangeVerdict.None;
            var made = byRevision[i].Select(Describe).ToArray();
            revisions.Add(
                Report(i, changes, made) with
                {
                    Kinds = KindsOf(i, made, changes, isLater),
                    WasCompared = !isLater || compared <= MostCompared,
                }
            );
            permissions = Narrow(permissions, i);
        }

        AddTrailing(revisions);
        AddUnplaced(revisions);
        return revisions;
    }

    private RevisionReport Report(
        int index,
        ChangeVerdict changes,
        IReadOnlyList<RevisionSignature> made
    )
    {
        var end = document.Revisions[index].EndOffset;
        return new RevisionReport
        {
            Number = index + 1,
            Start = index == 0 ? 0 : document.Revisions[index - 1].EndOffset,
            End = end,
            Kinds = [],
            Signatures = made,
            CoveredBy =
            [
                .. readings
                    .Where(reading => reading.Bytes?.End >= document.Revisions[index].MarkerEnd)
                    .Select(reading => reading.Value.Field.FullName),
            ],
            Allowed = changes.Allowed,
            Suspicious = changes.Suspicious,
        };
    }

    private static List<RevisionKind> KindsOf(
        int index,
        IReadOnlyList<RevisionSignature> made,
        ChangeVerdict changes,
        bool isLater
    )
    {
        var kinds = new List<RevisionKind>();
        void Add(bool holds, RevisionKind kind)
        {
            if (holds)
            {
                kinds.Add(kind);
            }
        }

        bool Allows(string rule) => changes.Allowed.Any(change => change.Rule == rule);
        Add(changes.Suspicious.Count > 0, RevisionKind.SuspiciousChange);
        Add(index == 0, RevisionKind.Original);
        Add(made.Any(one => !one.IsDocumentTimestamp), RevisionKind.Signature);
        Add(made.Any(one => one.IsDocumentTimestamp), RevisionKind.DocumentTimestamp);
        Add(Allows("FORM_FILLED"), RevisionKind.FormFilled);
        Add(Allows("ANNOTATION_PERMITTED"), RevisionKind.Annotation);
        Add(Allows("EVIDENCE_STORED"), RevisionKind.Evidence);
        Add(kinds.Count == 0, isLater ? RevisionKind.Upkeep : RevisionKind.EditedBeforeSigning);
        return kinds;
    }

    private RevisionSignature Describe(PdfSignatureReading reading)
    {
        var field = reading.Value.Field.FullName;
        if (reading.Value.IsDocumentTimestamp)
        {
            var stamp = report.DocumentTimestamps.FirstOrDefault(one => one.Field == field);
            return new RevisionSignature(
                field,
                IsDocumentTimestamp: true,
                stamp?.Authority,
                stamp?.At,
                stamp is { Passed: true },
                stamp?.Indication ?? Indication.Indeterminate
            );
        }

        var signature = report.Signatures.FirstOrDefault(one => one.Field == field);
        return new RevisionSignature(
            field,
            IsDocumentTimestamp: false,
            signature?.Signer?.Name,
            signature?.StampedAt ?? signature?.ClaimedAt,
            signature?.StampedAt is not null,
            signature?.Indication ?? Indication.Indeterminate
        );
    }

    /// <summary>Where its bytes end; where they are refused, where the object that holds it stands.</summary>
    private int RevisionOf(PdfSignatureReading reading) =>
        (
            reading.Bytes is { } bytes ? document.RevisionWithin(bytes.End)
            : reading.Value.ObjectOffset is { } offset
                ? document.Revisions.FirstOrDefault(revision => revision.MarkerEnd > offset)
            : null
        )?.Index
        ?? document.Latest.Index;

    private ChangePermissions? Narrow(ChangePermissions? permissions, int index)
    {
        foreach (var reading in byRevision[index].Where(reading => reading.Bytes is not null))
        {
            var own = SignerLocks.Read(reading.Value, document.Revisions[index], policy);
            permissions = permissions?.And(own) ?? own;
        }

        return permissions;
    }

    private void AddTrailing(List<RevisionReport> revisions)
    {
        var end = document.Latest.EndOffset;
        if (
            readings.Count > 0
            && document.Findings.Any(finding => finding.Kind == PdfFindingKind.TrailingBytes)
        )
        {
            revisions.Add(
                new RevisionReport
                {
                    Number = revisions.Count + 1,
                    Start = end,
                    End = document.Source.Length,
                    Kinds = [RevisionKind.TrailingBytes],
                }
            );
        }
    }

    /// <summary>What a verdict holds against the file is never missing here, also where no revision owns up to it.</summary>
    private void AddUnplaced(List<RevisionReport> revisions)
    {
        var known = revisions
            .SelectMany(revision => revision.Suspicious)
            .Select(change => change.Object)
            .ToHashSet(StringComparer.Ordinal);
        var unplaced = report
            .Signatures.SelectMany(signature => signature.Changes)
            .Where(change => known.Add(change.Object))
            .ToArray();
        if (unplaced.Length == 0)
        {
            return;
        }

        var last = revisions[^1];
        revisions[^1] = last with
        {
            Suspicious = [.. last.Suspicious, .. unplaced],
            Kinds = last.Is(RevisionKind.SuspiciousChange)
                ? last.Kinds
                : [RevisionKind.SuspiciousChange, .. last.Kinds],
        };
    }
}
