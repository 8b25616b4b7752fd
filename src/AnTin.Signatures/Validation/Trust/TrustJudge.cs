using AnTin.Pki.Certificates;
using AnTin.Pki.Paths;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Trust;

/// <summary>
/// X.509 certificate validation (ETSI EN 319 102-1 §5.2.6) at the proven time of signing, or now where none is proven. What
/// is missing is asked of the caller's evidence source, link by link.
/// </summary>
internal sealed class TrustJudge(ValidationContext context, EvidencePool pool)
{
    private const int MostQuestions = 24;

    private readonly HashSet<(string Certificate, CertificateStanding Missing)> asked = [];
    private readonly AnchorRegister register = new(context);
    private readonly AlgorithmJudge algorithms = new(context.Policy);

    /// <summary>Whether there is anybody to trust.</summary>
    public bool IsConfigured => !register.IsEmpty;

    /// <summary>Whether there is nobody to ask for what is missing.</summary>
    public bool IsOffline => context.Source is null;

    /// <summary>The moment the verdict speaks of.</summary>
    public DateTimeOffset Now => context.At;

    /// <summary>Whether the file or the caller brought any revocation answer.</summary>
    public bool HasRevocationEvidence => pool.HasRevocation;

    /// <param name="certificate">The signer's, or a time-stamp authority's.</param>
    /// <param name="proven">A time at which the signature is proven to have existed.</param>
    /// <param name="purpose">What the certificate was used for.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public async ValueTask<TrustVerdict> JudgeAsync(
        Certificate certificate,
        DateTimeOffset? proven,
        TrustPurpose purpose,
        CancellationToken cancellation
    )
    {
        if (register.IsEmpty)
        {
            return new TrustVerdict([], [FindingCatalogue.NoTrustList()], RevocationKnown: false);
        }

        var at = proven ?? context.At;
        var verdict = Validate(certificate, at, purpose, at);
        for (
            var i = 0;
            i < MostQuestions
                && context.Source is not null
                && await AskAsync(verdict, cancellation);
            i++
        )
        {
            verdict = Validate(certificate, at, purpose, at);
        }

        if (verdict.Anchor is not null)
        {
            var believed = Translate(verdict, proven, purpose);
            return register.FindDenial(certificate, purpose, at) is { } denial
                ? believed.With(denial)
                : believed;
        }

        var ofAnyTime = Validate(certificate, at, purpose, null);
        return ofAnyTime.Anchor is not null
            ? Translate(ofAnyTime, proven, purpose)
                .With(
                    register.ExplainAbsence(
                        [.. ofAnyTime.Certificates.Select(one => one.Certificate)],
                        purpose,
                        at
                    )
                )
            : Translate(verdict, proven, purpose);
    }

    /// <param name="certificate">The signer's, or a time-stamp authority's.</param>
    /// <param name="at">The time in question.</param>
    /// <param name="purpose">What the certificate was used for.</param>
    /// <param name="anchorsAt">When the anchors must have been such; null: at any time.</param>
    private PathVerdict Validate(
        Certificate certificate,
        DateTimeOffset at,
        TrustPurpose purpose,
        DateTimeOffset? anchorsAt
    )
    {
        var input = new PathInput
        {
            Anchors = register.Find(purpose, anchorsAt, pool.Certificates),
            Intermediates = anchorsAt is not { } then
                ? pool.Certificates
                :
                [
                    .. pool.Certificates.Where(one =>
                        register.FindDenial(one, purpose, then) is null
                    ),
                ],
            Crls = pool.Crls,
            OcspResponses = pool.OcspResponses,
            Options = OptionsFor(purpose),
        };
        var verdict = PathValidator.Validate(certificate, at, input);

        // A path without old algorithms goes before one with them; whether those still held, the policy says.
        return verdict.Decisive.Constraint == PathConstraint.WeakAlgorithm
            ? PathValidator.Validate(
                certificate,
                at,
                input with
                {
                    Options = input.Options with { AllowLegacyAlgorithms = true },
                }
            )
            : verdict;
    }

    private PathOptions OptionsFor(TrustPurpose purpose) =>
        purpose == TrustPurpose.Signing
            ? new PathOptions
            {
                Policies =
                [
                    .. context.Policy.RequiredCertificatePolicies.Select(
                        Pki.Der.ObjectIdentifier.Parse
                    ),
                ],
            }
            : new PathOptions();

    /// <param name="used">What something rests on.</param>
    /// <param name="proven">When it is proven to have existed; null: only now.</param>
    public IEnumerable<Finding> JudgeAlgorithms(
        IEnumerable<UsedAlgorithm> used,
        DateTimeOffset? proven
    ) => algorithms.Judge(used, proven ?? context.At);

    /// <summary>Asks for the first thing that is missing; false when nothing new was learnt.</summary>
    private async ValueTask<bool> AskAsync(PathVerdict verdict, CancellationToken cancellation)
    {
        for (var i = 0; i < verdict.Certificates.Count; i++)
        {
            var (certificate, standing) = (
                verdict.Certificates[i].Certificate,
                verdict.Certificates[i].Standing
            );
            if (
                standing
                    is not (CertificateStanding.NoAnchor or CertificateStanding.RevocationUnknown)
                || !asked.Add((certificate.FingerprintHex, standing))
            )
            {
                continue;
            }

            if (standing == CertificateStanding.NoAnchor)
            {
                foreach (
                    var issuer in await context.Source!.FindIssuersAsync(certificate, cancellation)
                )
                {
                    pool.AddCertificate(issuer);
                }
            }
            else if (i + 1 < verdict.Certificates.Count)
            {
                pool.Add(
                    await context.Source!.FindRevocationAsync(
                        certificate,
                        verdict.Certificates[i + 1].Certificate,
                        cancellation
                    )
                );
            }

            return true;
        }

        return false;
    }

    private TrustVerdict Translate(
        PathVerdict verdict,
        DateTimeOffset? proven,
        TrustPurpose purpose
    )
    {
        var findings = new List<Finding>();
        if (verdict.Standing > CertificateStanding.RevocationUnknown)
        {
            findings.Add(Fault(verdict, proven, purpose == TrustPurpose.Timestamping));
        }

        // The anchor is believed as it stands.
        var used = verdict
            .Certificates.SkipLast(verdict.Anchor is null ? 0 : 1)
            .SelectMany(one => UsedAlgorithm.Of(one.Certificate));
        findings.AddRange(
            algorithms.Judge(used, verdict.At).Where(one => !findings.Contains(one)).ToList()
        );
        var required =
            purpose == TrustPurpose.Signing
                ? context.Policy.RevocationRequired
                : context.Policy.TimestampRevocationRequired;
        findings.AddRange(
            verdict
                .Certificates.Skip(1)
                .Where(one => one.Standing == CertificateStanding.RevocationUnknown)
                .Select(one =>
                    FindingCatalogue.MissingRevocationOfAuthority(NameOf(one.Certificate), required)
                )
        );
        var leafUnknown = verdict.Leaf.Standing == CertificateStanding.RevocationUnknown;
        if (leafUnknown && purpose == TrustPurpose.Timestamping && required)
        {
            findings.Add(FindingCatalogue.MissingRevocation(required));
        }

        var anchor = Describe(verdict, purpose, findings);
        return new TrustVerdict(
            verdict.Anchor is null ? [] : [.. verdict.Certificates.Select(one => one.Certificate)],
            findings,
            RevocationKnown: !leafUnknown
        )
        {
            Revocation = RevocationOf(verdict),
            Anchor = anchor,
        };
    }

    private static IReadOnlyList<RevocationReport> RevocationOf(PathVerdict verdict) =>
        [
            .. verdict
                .Certificates.Where(one => one.Revocation is not null)
                .Select(one => new RevocationReport(
                    one.Certificate.Encoded,
                    one.Revocation!.Source == RevocationSource.Ocsp,
                    one.Revocation.Evidence,
                    one.Revocation.ThisUpdate,
                    one.Revocation.NextUpdate,
                    one.Revocation.RevokedAt,
                    one.Revocation.Reason?.ToString()
                )),
        ];

    /// <summary>Where the anchor comes from; what is wrong with its list is among the findings then.</summary>
    private AnchorReport? Describe(
        PathVerdict verdict,
        TrustPurpose purpose,
        List<Finding> findings
    )
    {
        if (
            verdict.Anchor is not { } anchor
            || context.TrustAnchors.Contains(anchor)
            || register.Describe(anchor, purpose, verdict.At, out var list) is not { } described
        )
        {
            return null;
        }

        if (list!.IsStale(context.At))
        {
            findings.Add(
                FindingCatalogue.StaleTrustList(
                    list.Name,
                    TimeText.Of(list.NextUpdate!.Value, context.Policy),
                    context.Policy.StaleTrustListAccepted
                )
            );
        }

        if (list.IssuedAt is { } issued && issued > context.At)
        {
            findings.Add(
                FindingCatalogue.FutureTrustList(
                    list.Name,
                    TimeText.Of(issued, context.Policy),
                    TimeText.Of(context.At, context.Policy)
                )
            );
        }

        return described;
    }

    private Finding Fault(PathVerdict verdict, DateTimeOffset? proven, bool ofStamp)
    {
        var decisive = verdict.Decisive;
        var isLeaf = ReferenceEquals(decisive, verdict.Leaf);
        return decisive.Standing switch
        {
            CertificateStanding.NoAnchor => FindingCatalogue.NoPath(ofStamp),
            CertificateStanding.Expired => FindingCatalogue.OutOfValidity(
                expired: true,
                proven is not null,
                TimeText.Of(verdict.At, context.Policy)
            ),
            CertificateStanding.NotYetValid => FindingCatalogue.OutOfValidity(
                expired: false,
                proven is not null,
                TimeText.Of(verdict.At, context.Policy)
            ),
            CertificateStanding.Revoked => FindingCatalogue.RevokedCertificate(
                TimeText.Of(decisive.Revocation?.RevokedAt ?? verdict.At, context.Policy),
                authority: !isLeaf,
                ofStamp
            ),
            _ => FindingCatalogue.FailedPath(
                $"{NameOf(decisive.Certificate)}: {decisive.Reason}",
                SubIndication.CertificateChainGeneralFailure,
                ofStamp
            ),
        };
    }

    private static string NameOf(Certificate certificate) =>
        certificate.Subject.CommonName ?? certificate.Subject.ToString();
}
