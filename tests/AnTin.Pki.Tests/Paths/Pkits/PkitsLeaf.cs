namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>A certificate that is asked about, with all that its path needs.</summary>
/// <param name="Issuer">Who signed it.</param>
/// <param name="Certificate">The DER.</param>
internal sealed record PkitsLeaf(PkitsAuthority Issuer, byte[] Certificate)
{
    private IReadOnlyList<PkitsAuthority> Aside { get; init; } = [];

    /// <summary>The certificates between leaf and anchor, and those that lie beside the path.</summary>
    public IReadOnlyList<byte[]> Between =>
        [.. All.Where(one => one.Issuer is not null).Select(one => one.Certificate)];

    public IReadOnlyList<byte[]> Lists => [.. All.SelectMany(one => one.Evidence)];

    private IEnumerable<PkitsAuthority> All =>
        Aside.Append(Issuer).SelectMany(WithThoseAbove).Distinct();

    /// <summary>Authorities that are not on the path, and are handed in with their CRLs.</summary>
    public PkitsLeaf Beside(params PkitsAuthority[] authorities) =>
        this with
        {
            Aside = authorities,
        };

    private static IEnumerable<PkitsAuthority> WithThoseAbove(PkitsAuthority authority)
    {
        for (var one = authority; one is not null; one = one.Issuer)
        {
            yield return one;
        }
    }
}
