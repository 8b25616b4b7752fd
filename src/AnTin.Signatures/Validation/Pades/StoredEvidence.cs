using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>Reads the document security store (ETSI EN 319 142-1 §5.4.2), the lists and those of each signature alike.</summary>
internal static class StoredEvidence
{
    private const int MostItems = 1_000;

    /// <returns>Whether the store holds certificates and revocation answers, as level B-LT asks.</returns>
    public static bool Read(PdfRevision revision, EvidencePool pool)
    {
        if (revision.Dictionary(revision.Catalog["DSS"]) is not { } store)
        {
            return false;
        }

        var hasCertificates = Each(store["Certs"], revision, pool.AddCertificate);
        var hasRevocation = Each(store["CRLs"], revision, pool.AddCrl);
        hasRevocation |= Each(store["OCSPs"], revision, pool.AddOcspResponse);
        foreach (var (_, value) in revision.Dictionary(store["VRI"])?.Entries.Take(MostItems) ?? [])
        {
            if (revision.Dictionary(value) is { } own)
            {
                hasCertificates |= Each(own["Cert"], revision, pool.AddCertificate);
                hasRevocation |= Each(own["CRL"], revision, pool.AddCrl);
                hasRevocation |= Each(own["OCSP"], revision, pool.AddOcspResponse);
            }
        }

        return hasCertificates && hasRevocation;
    }

    private static bool Each(
        PdfObject list,
        PdfRevision revision,
        Action<ReadOnlyMemory<byte>> take
    )
    {
        var any = false;
        foreach (var item in revision.Array(list).Items.Take(MostItems))
        {
            if (
                revision.Resolve(item) is PdfStream stream
                && revision.TryDecode(stream, out var decoded, out _)
                && decoded.RemainingFilter is null
            )
            {
                take(decoded.Bytes);
                any = true;
            }
        }

        return any;
    }
}
