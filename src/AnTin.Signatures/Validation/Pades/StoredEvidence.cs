using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// Reads the document security store (ETSI EN 319 142-1 §5.4.2), its lists and those of each signature alike, within a
/// bound: a store can name the same swollen stream a thousand times.
/// </summary>
internal sealed class StoredEvidence
{
    private const int MostItems = 1_000;
    private const long MostBytes = 64L << 20;

    private readonly PdfRevision revision;
    private readonly HashSet<int> seen = [];
    private long bytes;

    private StoredEvidence(PdfRevision revision) => this.revision = revision;

    /// <returns>Whether the store holds certificates and revocation answers, as level B-LT asks.</returns>
    public static bool Read(PdfRevision revision, EvidencePool pool) =>
        revision.Dictionary(revision.Catalog["DSS"]) is { } store
        && new StoredEvidence(revision).Read(store, pool);

    private bool Read(PdfDictionary store, EvidencePool pool)
    {
        var hasCertificates = Each(store["Certs"], pool.AddCertificate);
        var hasRevocation = Each(store["CRLs"], pool.AddCrl);
        hasRevocation |= Each(store["OCSPs"], pool.AddOcspResponse);
        foreach (var (_, value) in revision.Dictionary(store["VRI"])?.Entries.Take(MostItems) ?? [])
        {
            if (revision.Dictionary(value) is { } own)
            {
                hasCertificates |= Each(own["Cert"], pool.AddCertificate);
                hasRevocation |= Each(own["CRL"], pool.AddCrl);
                hasRevocation |= Each(own["OCSP"], pool.AddOcspResponse);
            }
        }

        return hasCertificates && hasRevocation;
    }

    private bool Each(PdfObject list, Action<ReadOnlyMemory<byte>> take)
    {
        var any = false;
        foreach (var item in revision.Array(list).Items.Take(MostItems))
        {
            if (
                bytes > MostBytes
                || (item is PdfReference reference && !seen.Add(reference.Number))
            )
            {
                continue;
            }

            if (
                revision.Resolve(item) is PdfStream stream
                && revision.TryDecode(stream, out var decoded, out _)
                && decoded.RemainingFilter is null
            )
            {
                bytes += decoded.Bytes.Length;
                take(decoded.Bytes);
                any = true;
            }
        }

        return any;
    }
}
