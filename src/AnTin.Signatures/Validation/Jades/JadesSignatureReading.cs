using AnTin.Pki.Signing;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Jades;

/// <summary>One signature of a JWS: read, its value and digests checked, not yet judged.</summary>
internal sealed class JadesSignatureReading
{
    private readonly JwsSignature? signature;
    private readonly JadesSignaturePlace place;
    private readonly IReadOnlyList<(
        EtsiComponent Component,
        JadesSignatureReading Reading
    )> counters = [];
    private readonly SignedHeader? header;
    private readonly SignedContent? content;
    private readonly EtsiU unsigned = EtsiU.None;
    private readonly SignerVerdict? verdict;
    private readonly ValidationContext context;
    private readonly HandedContent handed = new(null);
    private readonly List<Finding> findings = [];

    /// <param name="file">The JWS.</param>
    /// <param name="place">Which of its signatures.</param>
    /// <param name="context">What is at hand besides.</param>
    /// <param name="handed">What the caller holds beside the file.</param>
    /// <param name="pool">Takes the evidence that it carries.</param>
    /// <param name="countersignatures">Reads those on it.</param>
    public JadesSignatureReading(
        JwsFile file,
        JadesSignaturePlace place,
        ValidationContext context,
        HandedContent handed,
        EvidencePool pool,
        JadesCountersignatures countersignatures
    )
        : this(place, context)
    {
        this.handed = handed;
        signature = file.Signatures[place.Index];
        if (signature.Fault is { } fault)
        {
            findings.Add(FindingCatalogue.UnreadableValue(fault));
            return;
        }

        header = new SignedHeader(signature);
        if (EtsiU.Read(signature.Unprotected) is { } read)
        {
            unsigned = read;
        }
        else
        {
            findings.Add(FindingCatalogue.BadAttributes("etsiU"));
        }

        CheckForm(file);
        AddEvidence(pool);
        content = new SignedContent(file.Payload, header, Outside, context.HttpHeaders);
        verdict = new JadesSignerCheck(signature, header, content, pool).Check();
        CheckCountersigned(file);
        counters = countersignatures.Read(signature, unsigned, Name, place.Depth);
        if (content.Document is { } carried && file.Payload is not null)
        {
            handed.Compare(carried.Span);
        }
    }

    private JadesSignatureReading(JadesSignaturePlace place, ValidationContext context)
    {
        this.place = place;
        this.context = context;
    }

    public string Name => place.Name;

    /// <summary>A counter-signature of which nothing is known but its place.</summary>
    public static JadesSignatureReading Unreadable(
        string name,
        string reason,
        ValidationContext context
    )
    {
        var reading = new JadesSignatureReading(
            new JadesSignaturePlace(0, name, Countersigned: ReadOnlyMemory<byte>.Empty),
            context
        );
        reading.findings.Add(FindingCatalogue.UnreadableValue(reason));
        return reading;
    }

    /// <summary>This signature with the times that its archive time stamps prove, then the counter-signatures on it.</summary>
    /// <param name="provenAt">When a counter-signature is known to have existed by stamps of the signature it stands in.</param>
    /// <param name="timestamps">Judges them.</param>
    /// <param name="reports">Takes the verdicts on them.</param>
    /// <param name="cancellation">Ends what the evidence source does.</param>
    public async ValueTask<IReadOnlyList<SignatureFacts>> FactsAsync(
        DateTimeOffset? provenAt,
        TimestampJudge timestamps,
        List<TimestampReport> reports,
        CancellationToken cancellation
    )
    {
        // Without the content, or over clear JSON, nobody can say which octets were stamped.
        var archived = unsigned.IsClear ? null : content?.Archived;
        var stamps = await JadesArchiveStamps.JudgeAsync(
            archived is null ? EtsiU.None : unsigned,
            (stamp, token) => Stamped(stamp, token, archived!.Value),
            Name,
            timestamps,
            cancellation
        );
        reports.AddRange(stamps.Reports);
        var all = new List<Finding>(findings);
        if (stamps.HasForeign && verdict is { Integrity: Integrity.Intact })
        {
            all.Add(FindingCatalogue.CopiedTimestamp(context.Policy.ForeignTimestampFails));
        }

        var existed = provenAt is null || stamps.ProvenAt < provenAt ? stamps.ProvenAt : provenAt;
        var facts = new List<SignatureFacts> { Facts(stamps, existed, all) };
        foreach (var (component, reading) in counters)
        {
            var carried = stamps.ProvenAtOf(component, unsigned);
            facts.AddRange(
                await reading.FactsAsync(
                    provenAt is null || carried < provenAt ? carried : provenAt,
                    timestamps,
                    reports,
                    cancellation
                )
            );
        }

        return facts;
    }

    private SignatureFacts Facts(
        JadesArchiveStamps stamps,
        DateTimeOffset? existed,
        IReadOnlyList<Finding> all
    ) =>
        new()
        {
            Field = Name,
            Signer =
                verdict is null || header is null
                    ? null
                    : verdict with
                    {
                        Stamps = [.. StampsOnValue(stamps)],
                    },
            Findings = all,
            Coverage = verdict is null ? Coverage.Partial : Coverage.WholeFile,
            ClaimedAt = verdict?.ClaimedAt,
            IsBaseline = header?.IsBaseline == true,
            ArchivedAt = existed,
            IsCountersignature = place.Countersigned is not null,
            LevelWithTimestamp =
                stamps.HasFitting ? SignatureLevel.BaselineLTA
                : unsigned.Crls.Any() || unsigned.OcspResponses.Any() ? SignatureLevel.BaselineLT
                : null,
            Role = new RoleEvidence("", null, verdict?.ClaimedRoles ?? [], PictureColour.None),
        };

    /// <summary>TS 119 182-1 §5.3.4.</summary>
    private IEnumerable<StampedValue> StampsOnValue(JadesArchiveStamps stamps) =>
        unsigned
            .Named("sigTst")
            .SelectMany(one =>
                one.Tokens.Select(token => new StampedValue(
                    token,
                    hash => DigestAlgorithms.Compute(hash, JwsOctets.OnValue(signature!.ValueText))
                )
                {
                    ProvenAt = stamps.ProvenAtOf(one, unsigned),
                })
            );

    /// <summary>One file was handed in: it is the content, unless several are named.</summary>
    private ReadOnlyMemory<byte>? Outside(string? uri)
    {
        if (place.Countersigned is { } value)
        {
            return value;
        }

        var octets = handed.Take();
        return header?.Objects is { Uris.Count: > 1, AreHeaders: false } ? null : octets;
    }

    /// <summary>
    /// §5.3.2: what a counter-signature signs is the value and nothing else. One that brings a content of its own, or
    /// names objects, says something about another thing.
    /// </summary>
    private void CheckCountersigned(JwsFile file)
    {
        if (
            place.Countersigned is not null
            && (!string.IsNullOrEmpty(file.Payload) || header!.HasObjects)
        )
        {
            findings.Add(FindingCatalogue.BadAttributes(header!.HasObjects ? "sigD" : "payload"));
        }
    }

    private void CheckForm(JwsFile file)
    {
        findings.AddRange(header!.Faults.Select(FindingCatalogue.BadAttributes));
        CheckForeign(file);

        // RFC 7797 §3: one payload cannot be read in two ways.
        if (
            file.Signatures.Any(one =>
                one.Fault is null && new SignedHeader(one).IsEncoded != header.IsEncoded
            )
        )
        {
            findings.Add(FindingCatalogue.BadAttributes("b64"));
        }

        if (unsigned.IsClear && unsigned.Named("arcTst").Any())
        {
            findings.Add(
                FindingCatalogue.InvalidTimestamp(
                    new Sentence(
                        "dấu thời gian lưu trữ trên JSON rõ chưa kiểm tra được",
                        "archive time stamps over clear JSON are not checked here"
                    ),
                    spoils: false
                )
            );
        }
    }

    /// <summary>RFC 7515 §7.2.1 passes over what it does not know; whoever reads it reads what nobody signed.</summary>
    private void CheckForeign(JwsFile file)
    {
        var foreign = signature!
            .Foreign.Concat(file.Foreign)
            .Concat(unsigned.Foreign)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (foreign.Find(MisleadingName.Is) is { } misleading)
        {
            findings.Add(FindingCatalogue.MisleadingMember(misleading));
        }
        else if (foreign.Count > 0)
        {
            findings.Add(FindingCatalogue.UnsignedMembers(foreign));
        }
    }

    private void AddEvidence(EvidencePool pool)
    {
        foreach (var certificate in header!.Certificates)
        {
            pool.Add(certificate);
        }

        foreach (var der in unsigned.Certificates)
        {
            pool.AddCertificate(der);
        }

        foreach (var der in unsigned.Crls)
        {
            pool.AddCrl(der);
        }

        foreach (var der in unsigned.OcspResponses)
        {
            pool.AddOcspResponse(der);
        }
    }

    /// <summary>TS 119 182-1 §5.3.6.2.</summary>
    private StampedValue Stamped(
        EtsiComponent stamp,
        ReadOnlyMemory<byte> token,
        ReadOnlyMemory<byte> archived
    ) =>
        new(
            token,
            hash =>
                DigestAlgorithms.Compute(
                    hash,
                    JwsOctets.OnEverything(
                        archived.Span,
                        signature!.ProtectedText,
                        signature.ValueText,
                        unsigned
                            .Components.TakeWhile(one => !ReferenceEquals(one, stamp))
                            .Select(one => one.Text!)
                    )
                )
        );
}
