using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Trust;

namespace AnTin.Signatures.Validation;

/// <summary>Everything a verdict depends on besides the file: the same file in the same context gives the same verdict.</summary>
public sealed record ValidationContext
{
    /// <summary>The moment the verdict speaks of, as a rule now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the relying party asks for.</summary>
    public ValidationPolicy Policy { get; init; } = ValidationPolicy.Default;

    /// <summary>Authorities that are believed. Empty: no trust list is configured, which is an answer of its own.</summary>
    public IReadOnlyList<Certificate> TrustAnchors { get; init; } = [];

    /// <summary>Authorities believed for time stamps; empty: those of <see cref="TrustAnchors"/>.</summary>
    public IReadOnlyList<Certificate> TimestampAnchors { get; init; } = [];

    /// <summary>
    /// Lists whose services are believed besides, each while its list grants it. A list that was not signed by somebody
    /// believed for it counts only after <see cref="TrustList.Accept"/>.
    /// </summary>
    public IReadOnlyList<TrustList> TrustLists { get; init; } = [];

    /// <summary>Further certificates that may help to build a path. Not believed.</summary>
    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    /// <summary>Revocation answers the caller has at hand. Checked like those in the file.</summary>
    public RevocationEvidence Revocation { get; init; } = RevocationEvidence.None;

    /// <summary>Asked for what is missing; null: nothing is fetched.</summary>
    public IEvidenceSource? Source { get; init; }

    /// <summary>
    /// Compare the revisions of a PDF one by one and report them. Default: true. False spares the work where only the
    /// verdict counts.
    /// </summary>
    public bool Timeline { get; init; } = true;

    /// <summary>The signed content of a detached signature; of an HTTP message its body.</summary>
    public ReadOnlyMemory<byte>? DetachedContent { get; init; }

    /// <summary>
    /// The same where it is too long to be held: a CMS signature hashes it piece by piece, other formats read it whole.
    /// <see cref="DetachedContent"/> counts where both are given. Kept open by the caller until the report is there.
    /// </summary>
    public PdfSource? DetachedSource { get; init; }

    /// <summary>The headers of an HTTP message, where its JSON signature signs them (ETSI TS 119 182-1 §5.2.8.2).</summary>
    public IReadOnlyList<HttpHeader> HttpHeaders { get; init; } = [];

    internal PdfSource? Detached =>
        DetachedContent is { } held ? PdfSource.FromMemory(held) : DetachedSource;
}
