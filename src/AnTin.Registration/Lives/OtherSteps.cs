using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Logs;
using AnTin.Registration.Certificates;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Lives;

/// <summary>What the authority and central signing did, as their logs alone tell it, and what ought to stand there and does not.</summary>
internal static class OtherSteps
{
    /// <summary>Logs follow within seconds; a copy that is fetched may take longer, and says so by its age.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private static readonly Sentence Soon = new(
        "Mới xảy ra: nhật ký sẽ có trong vài giây. Mở lại trang này sau.",
        "It has just happened: the log gets it within seconds. Open this page again."
    );

    public static IEnumerable<LifeStep> Of(
        LoggedTrail trail,
        IReadOnlyDictionary<string, string> names
    ) =>
        trail
            .Entries.Where(entry => entry.Log != TrailLogs.Registration)
            .GroupBy(
                entry =>
                    LifeWords.IsRepeated(entry.Action)
                        ? entry.Action
                        : $"{entry.Log}/{entry.Index}",
                StringComparer.Ordinal
            )
            .Select(group => Step([.. group], trail, names));

    /// <summary>An intent stands before every certificate, a line of the journal behind every revocation (rules T1, T3).</summary>
    /// <param name="certificate">As the public list has it.</param>
    /// <param name="issuedAt">When it came onto that list.</param>
    /// <param name="now">The time.</param>
    /// <param name="trail">What was found.</param>
    public static IEnumerable<LifeStep> Missing(
        PublishedCertificate certificate,
        DateTimeOffset issuedAt,
        DateTimeOffset now,
        LoggedTrail trail
    )
    {
        var log = trail.Logs.Single(one => one.Name == TrailLogs.Certificates);
        if (!trail.Entries.Any(entry => entry.Action == TrailLogs.Intent))
        {
            yield return Missing(
                TrailLogs.Intent,
                issuedAt,
                now,
                log,
                new(
                    "Nhật ký chứng thư không có mục nào về số hiệu này: chứng thư không do hệ thống này cấp, hoặc được cấp sau lưng hệ thống.",
                    "The log of certificates has no entry of this serial: it was not issued here, or behind the authority's back."
                )
            );
        }

        if (
            certificate is { State: CertificateState.Revoked, RevokedAt: { } at }
            && !trail.Entries.Any(entry => entry.Action == TrailLogs.Revocation)
        )
        {
            yield return Missing(
                TrailLogs.Revocation,
                at,
                now,
                log,
                new(
                    "Danh sách ghi đã thu hồi, nhật ký chứng thư không có mục thu hồi.",
                    "The list says revoked, the log of certificates has no revocation."
                )
            );
        }
    }

    private static LifeStep Missing(
        string action,
        DateTimeOffset at,
        DateTimeOffset now,
        LogStanding log,
        Sentence why
    ) =>
        new(
            at,
            LifeWords.Of(action),
            null,
            null,
            log.Checkpoint is null
                    ? new LifePlace(ProofState.NoLog, log.Name, Why: log.Refusal?.Message)
                : at > now - Grace ? new LifePlace(ProofState.Waiting, log.Name, Why: Soon)
                : new LifePlace(ProofState.Contradicted, log.Name, Why: why)
        )
        {
            Rank = LifeWords.Rank(action),
        };

    /// <summary>Officers act in the authority under their mailboxes.</summary>
    private static string? MailboxOf(string actor) =>
        actor.Contains('@', StringComparison.Ordinal) ? actor : null;

    private static LifeStep Step(
        List<TrailEntry> group,
        LoggedTrail trail,
        IReadOnlyDictionary<string, string> names
    )
    {
        var first = group[0];
        var wrong = group.Find(entry => entry.Refusal is not null);
        var log = trail.Logs.Single(one => one.Name == first.Log);
        var state =
            wrong is not null ? ProofState.Contradicted
            : log.Refusal is not null ? ProofState.NoLog
            : ProofState.Proven;
        var shown = wrong ?? first;
        return new LifeStep(
            first.At,
            LifeWords.Of(first.Action),
            names.GetValueOrDefault(first.Actor) ?? MailboxOf(first.Actor),
            LifeDetails.Of(first.Action, first.Details),
            new LifePlace(
                state,
                shown.Log,
                shown.Index,
                shown.EntryHash,
                (wrong?.Refusal ?? log.Refusal)?.Message
            )
        )
        {
            Times = group.Count,
            Ends = LifeWords.Ends(first.Action),
            Rank = LifeWords.Rank(first.Action),
        };
    }
}
