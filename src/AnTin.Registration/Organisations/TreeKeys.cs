using AnTin.Registration.Certificates;

namespace AnTin.Registration.Organisations;

/// <summary>
/// Keys of the tree of organisations: one part of fixed width a level, from level 1 down. "This organisation and all below"
/// is one range of an index with byte order.
/// </summary>
internal static class TreeKeys
{
    /// <summary>Hexadecimal digits a level.</summary>
    private const int Width = 12;

    /// <summary>A key below <paramref name="parent"/>.</summary>
    /// <param name="parent">The key of the organisation above; null for level 1.</param>
    /// <param name="id">A random one: its beginning is the part of this level.</param>
    public static string New(string? parent, Guid id) => parent + id.ToString("N")[..Width];

    /// <summary>The part of level 1.</summary>
    public static string Top(string key) => key[..Width];

    /// <summary>What follows all keys that begin so.</summary>
    public static string End(string key) => key + "~";

    public static IQueryable<PublishedCertificate> Below(
        this IQueryable<PublishedCertificate> certificates,
        string key
    )
    {
        var end = End(key);
        return certificates.Where(row =>
            row.TreeKey.CompareTo(key) >= 0 && row.TreeKey.CompareTo(end) < 0
        );
    }
}
