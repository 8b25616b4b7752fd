using AnTin.Registration.Certificates;

namespace AnTin.Registration.Search;

/// <summary>
/// One way to find one certificate: a folded text that begins at a word of its name, its mailbox, its serial, its device.
/// A query is a prefix, so "van an", "an" and "nguyen van an" are each one range of one index, on both databases.
/// </summary>
public sealed class SearchTerm
{
    /// <summary>Folded, at most <see cref="SearchTerms.LongestTerm"/> characters.</summary>
    public required string Term { get; init; }

    public required long CertificateId { get; init; }

    /// <summary>
    /// Key of the highest organisation above the certificate. An organisation's search is one range of its own tree: a name
    /// that is common in the country and unknown in the province costs nothing.
    /// </summary>
    public required string Tree { get; init; }

    /// <summary>The certificate's own <see cref="PublishedCertificate.TreeKey"/>, so that the index alone tells who may see it.</summary>
    public required string TreeKey { get; init; }
}
