using AnTin.Pki.Certificates;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Cades;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation;

/// <summary>
/// Puts the pieces together (ETSI EN 319 102-1 §5.5 and §5.6): time stamps first, since they say when the certificate must
/// have been good; then the path at that time; then what the policy asks; then one indication, the worst that was found.
/// </summary>
internal sealed class SignatureJudge(
    ValidationPolicy policy,
    TrustJudge trust,
    TimestampJudge timestamps
)
{
    private readonly AlgorithmJudge algorithms = new(policy);

    private const int MostTokens = 16;

    public async ValueTask<SignatureReport> JudgeAsync(
        SignatureFacts facts,
        CancellationToken cancellation
    )
    {
        var findings = new List<Finding>(facts.Findings);
        findings.AddRange(facts.Signer?.Findings ?? []);
        if (facts.Changes.Suspicious is [var first, ..])
        {
            findings.Add(FindingCatalogue.LaterChange(first, facts.Changes.Suspicious.Count));
        }

        var stamps = facts.Signer is { } signer
            ? await StampsAsync(signer, facts, findings, cancellation)
            : [];
        var proven = stamps
            .Select(stamp => stamp.Proves)
            .Append(facts.PreservedAt)
            .Where(at => at is not null)
            .Min();
        var hasStamp = stamps.Any(stamp => stamp.Fits) || facts.PreservedAt is not null;
        var onContent = await ContentStampsAsync(facts, proven, findings, cancellation);
        var path = await PathAsync(facts, proven, hasStamp, findings, cancellation);
        var certificate = facts.Signer?.Certificate;
        var used = facts.Signer?.Algorithms ?? [];
        var at = proven ?? trust.Now;
        AddNew(findings, algorithms.Judge(used, at, certificate?.Validity.NotBefore));
        var level = LevelOf(facts, stamps);
        CheckLevel(level, findings);
        var kind = certificate is null
            ? null
            : CertificateClassifier.KindOf(certificate, policy.CertificateKinds);
        var role = CheckRole(facts.Role?.Find(policy.Roles), kind, findings);
        return Report(facts, findings, stamps, path) with
        {
            Signer = certificate is null ? null : SignerReports.Of(certificate),
            Kind = kind,
            Role = role,
            Level = level,
            StampedAt = proven,
            ContentTimestamps = onContent,
            Identity = facts.Signer?.Identity,
            ClaimedRoles = facts.Signer?.ClaimedRoles ?? [],
            Algorithms =
            [
                .. used.Select(one => new AlgorithmReport(
                    one.ToString(),
                    algorithms.IsAccepted(one, at),
                    algorithms.Until(one)
                )),
            ],
            IsCountersignature = facts.IsCountersignature,
        };
    }

    /// <summary>The signature and its path often rest on the same algorithm: it is said once.</summary>
    private static void AddNew(List<Finding> findings, IEnumerable<Finding> more) =>
        findings.AddRange([.. more.Where(one => !findings.Contains(one))]);

    private void CheckLevel(SignatureLevel? level, List<Finding> findings)
    {
        if (
            policy.LeastLevel is { } least
            && StandardNames.FindLevel(least) is { } required
            && !(level >= required)
        )
        {
            findings.Add(
                FindingCatalogue.LowLevel(level?.ToStandardName() ?? "-", required.ToStandardName())
            );
        }
    }

    private async ValueTask<IReadOnlyList<Stamp>> StampsAsync(
        SignerVerdict signer,
        SignatureFacts facts,
        List<Finding> findings,
        CancellationToken cancellation
    )
    {
        var stamps = new List<Stamp>();
        foreach (var stamped in signer.Stamps.Take(MostTokens))
        {
            var at = new[] { stamped.ProvenAt, facts.StampedWithDocumentAt }.Min();
            var stamp = await timestamps.JudgeAsync(stamped, at, cancellation);
            stamps.Add(stamp);
            AddFaults(stamp, findings);
        }

        return stamps;
    }

    private void AddFaults(Stamp stamp, List<Finding> findings)
    {
        if (stamp.IsForeign)
        {
            findings.Add(FindingCatalogue.CopiedTimestamp(policy.ForeignTimestampFails));
        }
        else if (!stamp.Report.Passed)
        {
            AddNew(findings, stamp.Report.Findings.Select(AsRemark));
        }
    }

    /// <summary>
    /// They were there when the signature was made, so that what proves the signature proves them; and none may be
    /// younger than it (EN 319 102-1 §5.5.4).
    /// </summary>
    private async ValueTask<IReadOnlyList<TimestampReport>> ContentStampsAsync(
        SignatureFacts facts,
        DateTimeOffset? proven,
        List<Finding> findings,
        CancellationToken cancellation
    )
    {
        var reports = new List<TimestampReport>();
        foreach (var stamped in (facts.Signer?.ContentStamps ?? []).Take(MostTokens))
        {
            var stamp = await timestamps.JudgeAsync(stamped, proven, cancellation);
            reports.Add(stamp.Report with { Kind = TimestampKind.Content });
            AddFaults(stamp, findings);
            if (stamp.Proves > proven)
            {
                findings.Add(FindingCatalogue.ContentStampedAfterSigning());
            }
        }

        return reports;
    }

    /// <summary>
    /// The path at the proven time, else now. What stands against a missing stamp or revocation answer has two names of
    /// its own when both are missing.
    /// </summary>
    private async ValueTask<TrustVerdict> PathAsync(
        SignatureFacts facts,
        DateTimeOffset? proven,
        bool hasStamp,
        List<Finding> findings,
        CancellationToken cancellation
    )
    {
        if (facts.Signer?.Certificate is not { } certificate)
        {
            return new TrustVerdict([], [], RevocationKnown: false);
        }

        var path = await trust.JudgeAsync(certificate, proven, TrustPurpose.Signing, cancellation);
        findings.AddRange(path.Findings);
        if (path is { Path.Count: > 0, RevocationKnown: false } && path.Path.Count > 1)
        {
            findings.Add(
                hasStamp
                    ? FindingCatalogue.MissingRevocation(policy.RevocationRequired)
                    : FindingCatalogue.MissingRevocationAndTimestamp(
                        policy.RevocationRequired || policy.TimestampRequired
                    )
            );
        }
        else if (!hasStamp)
        {
            findings.Add(
                path.Path.Count == 0 && !trust.HasRevocationEvidence
                    ? FindingCatalogue.MissingRevocationAndTimestamp(
                        policy.RevocationRequired || policy.TimestampRequired
                    )
                    : FindingCatalogue.MissingTimestamp(policy.TimestampRequired)
            );
        }

        if (
            hasStamp
            && proven is null
            && trust.IsConfigured
            && policy.TimestampRequired
            && !findings.Exists(IsTimestampFault)
        )
        {
            findings.Add(FindingCatalogue.UnprovenTime());
        }

        return path;
    }

    /// <summary>
    /// EN 319 102-1 §5.5.4: a stamp that does not pass is passed over; it does not by itself fail the signature. Where
    /// nobody is trusted, nobody knows whether it would pass.
    /// </summary>
    private static Finding AsRemark(Finding finding) =>
        finding.Code switch
        {
            FindingCatalogue.TimestampNotValid => finding,
            FindingCatalogue.TrustNotConfigured => FindingCatalogue.UnknownTimestamp(),
            _ => FindingCatalogue.InvalidTimestamp(finding.Sentence, spoils: false),
        };

    private static bool IsTimestampFault(Finding finding) =>
        finding.Code is FindingCatalogue.ForeignTimestamp && finding.Indication is not null;

    private static string? CheckRole(RoleRule? rule, CertificateKind? kind, List<Finding> findings)
    {
        if (
            rule is { CertificateKinds.Count: > 0 }
            && kind is { } found
            && !rule.CertificateKinds.Contains(found)
        )
        {
            findings.Add(
                found == CertificateKind.Person
                && rule.CertificateKinds.Contains(CertificateKind.Organisation)
                    ? FindingCatalogue.ClerkSignedForOrganisation()
                    : FindingCatalogue.WrongKindForRole(new Sentence(rule.Vi, rule.En))
            );
        }

        return rule?.Role;
    }

    private static SignatureLevel? LevelOf(SignatureFacts facts, IReadOnlyList<Stamp> stamps) =>
        !facts.IsBaseline || facts.Signer is null ? null
        : stamps.Any(stamp => stamp.Fits) || facts.PreservedAt is not null
            ? facts.LevelWithTimestamp ?? SignatureLevel.BaselineT
        : SignatureLevel.BaselineB;

    private SignatureReport Report(
        SignatureFacts facts,
        List<Finding> findings,
        IReadOnlyList<Stamp> stamps,
        TrustVerdict path
    )
    {
        var integrity = facts.Signer?.Integrity ?? Integrity.Unknown;
        if (findings.Exists(finding => finding.Code is FindingCatalogue.BytesLeftOut))
        {
            integrity = Integrity.Broken;
        }

        var ordered = findings.OrderBy(Weight).ToArray();
        var worst = ordered.FirstOrDefault(finding => finding.Indication is not null);
        var clean =
            integrity == Integrity.Intact
            && facts.Coverage != Coverage.Partial
            && facts.Changes.Suspicious.Count == 0
            && !findings.Exists(finding => finding.Spoils);
        return new SignatureReport
        {
            Field = facts.Field,
            ClaimedAt = facts.ClaimedAt,
            Indication = worst?.Indication ?? Indication.TotalPassed,
            SubIndication = worst?.SubIndication,
            Integrity = integrity,
            Coverage = facts.Coverage,
            CoveredLength = facts.CoveredLength,
            Changes = facts.Changes.Suspicious,
            AllowedChanges = facts.Changes.Allowed,
            Clean = clean,
            Findings = ordered,
            Timestamps = [.. stamps.Select(stamp => stamp.Report)],
            Path = [.. path.Path.Select(SignerReports.Of)],
            Anchor = path.Anchor,
            Revocation = path.Revocation,
            Offline = trust.IsOffline,
            Sentence = Sentences.Of(facts, ordered, stamps, policy),
        };
    }

    /// <summary>Failures before doubts before remarks; within each, faults of the document before questions of trust.</summary>
    private static int Weight(Finding finding) =>
        (
            finding.Indication switch
            {
                Indication.TotalFailed => 0,
                Indication.Indeterminate => 2,
                _ => 4,
            }
        ) + (finding.Spoils ? 0 : 1);
}
