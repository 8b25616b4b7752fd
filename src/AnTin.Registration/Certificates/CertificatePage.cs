namespace AnTin.Registration.Certificates;

/// <param name="Total">How many the filter finds; null when that would mean reading them all.</param>
/// <param name="Next">Cursor of the next page; null on the last. A page may be short and still have a next one.</param>
public sealed record CertificatePage(
    IReadOnlyList<PublishedCertificate> Rows,
    long? Total,
    string? Next
);
