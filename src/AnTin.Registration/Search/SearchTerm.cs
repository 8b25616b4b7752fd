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
}
