using static AnTin.Pki.Paths.CertificateStanding;
using static AnTin.Pki.Tests.Paths.Pkits.ListParts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.15: delta CRLs.</summary>
internal static class Section15DeltaCrls
{
    private static readonly byte[] LastYear = Asn.UtcTime("250101083000Z");

    private static readonly ListPart Today = ThisUpdate(Asn.Time(PkitsTime.At.AddHours(-1)));

    private static readonly PkitsAuthority NoBase = Anchor
        .Authority("deltaCRLIndicator No Base CA")
        .Lists(Number(5), DeltaFrom(1));

    private static readonly PkitsAuthority Ca1 = Anchor
        .Authority("deltaCRL CA1")
        .Lists(
            Number(1),
            Revokes(3),
            Revokes(5, CertificateHold),
            Revokes(6, CertificateHold),
            Revokes(7, CertificateHold)
        )
        .Lists(
            Number(5),
            DeltaFrom(1),
            Today,
            Revokes(4),
            Revokes(5, RemoveFromCrl),
            Revokes(6),
            Revokes(7, RemoveFromCrl)
        );

    /// <summary>The complete CRL is newer than the delta's base.</summary>
    private static readonly PkitsAuthority Ca2 = Anchor
        .Authority("deltaCRL CA2")
        .Lists(Number(3))
        .Lists(Number(5), DeltaFrom(2), Today, Revokes(9));

    /// <summary>The complete CRL is older than the delta's base, and has run out.</summary>
    private static readonly PkitsAuthority Ca3 = Anchor
        .Authority("deltaCRL CA3")
        .Lists(Number(2), ThisUpdate(Asn.UtcTime("240101083000Z")), NextUpdate(LastYear))
        .Lists(Number(5), DeltaFrom(3), Today);

    public static readonly PkitsCase[] Cases =
    [
        Invalid("4.15.1 Invalid deltaCRLIndicator No Base Test1", RevocationUnknown, NoBase.Leaf()),
        Valid("4.15.2 Valid delta-CRL Test2", Leaf(Ca1, 2)),
        Invalid("4.15.3 Invalid delta-CRL Test3", Revoked, Leaf(Ca1, 3)),
        Invalid("4.15.4 Invalid delta-CRL Test4", Revoked, Leaf(Ca1, 4)),
        Valid("4.15.5 Valid delta-CRL Test5", Leaf(Ca1, 5)),
        Invalid("4.15.6 Invalid delta-CRL Test6", Revoked, Leaf(Ca1, 6)),
        Valid("4.15.7 Valid delta-CRL Test7", Leaf(Ca1, 7)),
        Valid("4.15.8 Valid delta-CRL Test8", Leaf(Ca2, 8)),
        Invalid("4.15.9 Invalid delta-CRL Test9", Revoked, Leaf(Ca2, 9)),
        Invalid("4.15.10 Invalid delta-CRL Test10", RevocationUnknown, Leaf(Ca3, 10)),
    ];

    /// <summary>With the extension that sends openssl for the delta.</summary>
    private static PkitsLeaf Leaf(PkitsAuthority authority, int serial) =>
        authority.Leaf(
            Parts.Serial(serial),
            Freshest(FullName($"CN=delta CRL for certificate {serial}"))
        );
}
