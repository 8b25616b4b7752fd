using AnTin.Pki.Paths;
using static AnTin.Pki.Paths.CertificateStanding;
using static AnTin.Pki.Tests.Paths.Pkits.ListParts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.PolicyParts;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>What the suite does not ask, in its manner; the answers are those of RFC 5280.</summary>
internal static class BesideTheSuite
{
    private const string PassedOver =
        "The command prints this error of the path to the CRL's key, and goes on to OK.";

    private const string SharedPoint = "CN=CRL of two issuers";

    private static readonly PkitsAuthority InARow = Mapping("Mapping 1to2 2to3 CA", (1, 2), (2, 3));
    private static readonly PkitsAuthority Swap = Mapping("Mapping 1to2 2to1 CA", (1, 2), (2, 1));

    private static readonly PkitsLeaf InARow2 = InARow.Leaf(Policies(2));
    private static readonly PkitsLeaf InARow3 = InARow.Leaf(Policies(3));
    private static readonly PkitsLeaf Swapped = Swap.Leaf(Policies(1));

    private static readonly PkitsAuthority OtherListIssuer = Anchor
        .Authority("Other CRL issuer")
        .WithoutLists();

    private static readonly PkitsAuthority NotIndirect = Anchor
        .Authority("CA with a CRL that is not indirect")
        .Lists(Scope(FullName(SharedPoint)));

    private static readonly PkitsKey LostLater = PkitsKey.Create();

    /// <summary>Revokes the key five days after the time asked about.</summary>
    private static readonly PkitsAuthority Watchful = Anchor
        .Authority("CA that loses a CRL key")
        .Lists(
            ThisUpdate(Asn.Time(PkitsTime.At.AddDays(6))),
            RevokedAt(Asn.Time(PkitsTime.At.AddDays(5))),
            Revokes(88)
        );

    private static readonly PkitsAuthority LostKey = Watchful
        .Authority(
            "CA with a CRL key that is lost",
            Parts.Key(LostLater),
            Parts.Serial(88),
            Parts.NoBasicConstraints,
            Parts.Usage(Parts.ListSigning)
        )
        .WithoutLists();

    /// <summary>Its CRL was signed by that key when it was lost already.</summary>
    private static readonly PkitsAuthority Robbed = Watchful
        .Authority("CA with a CRL key that is lost")
        .Lists(ThisUpdate(Asn.Time(PkitsTime.At.AddDays(10))), SignedBy(LostLater));

    public static readonly PkitsCase[] Cases =
    [
        Valid("§6.1.4 (b) two mappings in a row: 1 is 2", InARow2).Accepting(1),
        Invalid("§6.1.4 (b) two mappings in a row: 2 is not 2", PathConstraint.Policy, InARow2)
            .Accepting(2),
        Valid("§6.1.4 (b) two mappings in a row: 2 is 3", InARow3).Accepting(2),
        Invalid("§6.1.4 (b) two mappings in a row: 1 is not 3", PathConstraint.Policy, InARow3)
            .Accepting(1),
        Valid("§6.1.4 (b) two policies change places: 2 is 1", Swapped).Accepting(2),
        Invalid("§6.1.4 (b) two policies change places: 1 is not 1", PathConstraint.Policy, Swapped)
            .Accepting(1),
        Invalid(
            "§6.3.3 (b) the point has another issuer's CRLs",
            RevocationUnknown,
            NotIndirect
                .Leaf(Point(FullName(SharedPoint), OtherListIssuer.Name))
                .Beside(OtherListIssuer)
        ),
        Invalid(
                "§6.3.3 (f) the CRL's key ran out",
                RevocationUnknown,
                WithListKey(
                    "Expired CRL Key CA",
                    Parts.NotAfter(Asn.Time(PkitsTime.At.AddDays(-2)))
                )
            )
            .ButOpenssl(PassedOver),
        Invalid(
                "§6.3.3 (f) the CRL's key has a critical extension that nobody knows",
                RevocationUnknown,
                WithListKey("Unknown CRL Key CA", Parts.Unknown(isCritical: true))
            )
            .ButOpenssl(PassedOver),
        Invalid(
            "§6.3.3 (f) the CRL was made later, by a key that was revoked by then",
            RevocationUnknown,
            Robbed.Leaf().Beside(LostKey)
        ),
        Valid("§6.3.3 (f) the CRL's key is one of its own", WithListKey("CRL Key CA")),
    ];

    private static PkitsAuthority Mapping(string name, params (int, int)[] mappings) =>
        Anchor.Authority(name, Policies(1, 2), Maps(mappings), RequiresExplicitPolicyAfter(0));

    /// <summary>A leaf of an authority whose CRLs another key signs, which the anchor certified.</summary>
    private static PkitsLeaf WithListKey(string name, params Part[] parts)
    {
        var key = PkitsKey.Create();
        var lists = Anchor
            .Authority(
                name,
                [Parts.Key(key), Parts.NoBasicConstraints, Parts.Usage(Parts.ListSigning), .. parts]
            )
            .WithoutLists();
        return Anchor.Authority(name).Lists(SignedBy(key)).Leaf().Beside(lists);
    }
}
