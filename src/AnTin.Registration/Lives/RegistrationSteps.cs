using AnTin.Platform.Audit;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Logs;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;

namespace AnTin.Registration.Lives;

/// <summary>
/// Lays registration's own lines, its events and the log of its acts over each other: line n of the database must be entry
/// n − 1 of the log, and every event has a line.
/// </summary>
internal sealed class RegistrationSteps
{
    private readonly LifeRecords records;
    private readonly LogStanding log;
    private readonly Dictionary<long, TrailEntry> entries;
    private readonly Dictionary<(string Action, string Subject), Queue<DossierEvent>> events;

    public RegistrationSteps(LifeRecords records, LogStanding log, IEnumerable<TrailEntry> entries)
    {
        this.records = records;
        this.log = log;
        this.entries = entries.ToDictionary(entry => entry.Index + 1);
        events = records
            .Events.GroupBy(one => (LifeWords.DossierAct + one.Kind, SubjectOf(one)))
            .ToDictionary(group => group.Key, group => new Queue<DossierEvent>(group));
    }

    public static string SubjectOf(DossierEvent one) => SubjectOf(one.DossierId, one.RequestId);

    public static string SubjectOf(Guid dossierId, Guid? requestId) =>
        requestId is null ? $"dossier/{dossierId}" : $"dossier/{dossierId}/row/{requestId}";

    public IEnumerable<LifeStep> All()
    {
        var lines = records.Lines.ToDictionary(line => line.Sequence);
        var numbers = records
            .Lines.Where(line => records.Subjects.Contains(line.Subject))
            .Select(line => line.Sequence)
            .Concat(entries.Keys)
            .Distinct()
            .Order();
        var steps = numbers
            .Select(number =>
                entries.TryGetValue(number, out var entry)
                    ? OfEntry(entry, lines.GetValueOrDefault(number))
                    : OfLine(lines[number])
            )
            .ToList();
        return Signed([.. steps, .. events.Values.SelectMany(rest => rest).Select(OfEvent)]);
    }

    /// <summary>A dossier may go to the approver several times; the order bears the signatures of the last.</summary>
    private IEnumerable<LifeStep> Signed(List<LifeStep> steps)
    {
        foreach (
            var (kind, signature) in new[]
            {
                (DossierEventKind.SentToApprover, records.Verification),
                (DossierEventKind.Approved, records.Approval),
            }
        )
        {
            var last = steps.FindLastIndex(step => step.Title == kind.Words());
            if (last >= 0 && signature is not null)
            {
                steps[last] = steps[last] with { Credential = OfficerCredential.Of(signature) };
            }
        }

        return steps;
    }

    /// <summary>What was logged counts; the database must say the same.</summary>
    private LifeStep OfEntry(TrailEntry entry, AuditEntry? line)
    {
        var why =
            entry.Refusal?.Message
            ?? (
                line is null
                    ? new(
                        $"Cơ sở dữ liệu thiếu dòng số {entry.Index + 1} đã có trong nhật ký.",
                        $"The database lacks line {entry.Index + 1}, which the log holds."
                    )
                : entry.LineHash == Convert.ToHexStringLower(AuditHash.Of(line)) ? null
                : Differs(entry.Index + 1)
            );
        var place =
            why is not null
                ? new LifePlace(
                    ProofState.Contradicted,
                    entry.Log,
                    entry.Index,
                    entry.EntryHash,
                    why
                )
            : log.Refusal is { } refusal
                ? new LifePlace(
                    ProofState.NoLog,
                    entry.Log,
                    entry.Index,
                    entry.EntryHash,
                    refusal.Message
                )
            : new LifePlace(ProofState.Proven, entry.Log, entry.Index, entry.EntryHash);
        return Step(entry.At, entry.Action, entry.Subject, entry.Actor, place);
    }

    /// <summary>A line that the log does not have under its words.</summary>
    private LifeStep OfLine(AuditEntry line)
    {
        LifePlace place;
        if (log.Checkpoint is not { Size: var size })
        {
            place = new LifePlace(ProofState.NoLog, log.Name, Why: log.Refusal?.Message);
        }
        else if (line.Sequence > size)
        {
            place = new LifePlace(
                ProofState.Waiting,
                log.Name,
                line.Sequence - 1,
                Why: new(
                    $"Nhật ký mới có {size} mục; dòng này là số {line.Sequence}.",
                    $"The log has {size} entries so far; this is line {line.Sequence}."
                )
            );
        }
        else
        {
            place = new LifePlace(
                ProofState.Contradicted,
                log.Name,
                line.Sequence - 1,
                Why: Differs(line.Sequence)
            );
        }

        return Step(line.At, line.Action, line.Subject, line.Actor, place);
    }

    private static LifeStep OfEvent(DossierEvent one) =>
        Titled(
            one.At,
            LifeWords.DossierAct + one.Kind,
            one.ActorName,
            one.Text,
            new LifePlace(
                ProofState.Unlogged,
                Why: new(
                    "Sự kiện này không có dòng nào trong nhật ký kiểm toán.",
                    "No line of the audit log speaks of this event."
                )
            )
        );

    private LifeStep Step(
        DateTimeOffset at,
        string action,
        string subject,
        string actor,
        LifePlace place
    )
    {
        var known =
            events.TryGetValue((action, subject), out var waiting)
            && waiting.TryDequeue(out var happened)
                ? happened
                : null;
        return Titled(
            at,
            action,
            known is { ActorId: not null }
                ? known.ActorName
                : records.Names.GetValueOrDefault(actor),
            known?.Text,
            place
        );
    }

    private static LifeStep Titled(
        DateTimeOffset at,
        string action,
        string? who,
        string? text,
        LifePlace place
    ) =>
        new(at, LifeWords.Of(action), who, text, place)
        {
            Ends = LifeWords.Ends(action),
            Rank = LifeWords.Rank(action),
        };

    private static Sentence Differs(long line) =>
        new(
            $"Dòng số {line} của cơ sở dữ liệu khác mục đã ghi trong nhật ký: có người đã sửa một trong hai.",
            $"Line {line} of the database differs from what the log holds: somebody changed one of the two."
        );
}
