using static AnTin.Pki.Paths.CertificateStanding;
using static AnTin.Pki.Tests.Paths.Pkits.ListParts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.14.1 to 4.14.21: CRLs for a part of an authority's certificates, or for some reasons.</summary>
internal static class Section14DistributionPoints
{
    private const string ByReason =
        "CRLs by reason are not believed (docs/divergences.md): what they do not say is unknown.";

    private const ushort Compromise = 0b0110_0000_0000_0000;
    private const ushort OtherReasons = 0b0001_1111_1000_0000;
    private const int AffiliationChanged = 3;

    private const string Point1 = "OU=distributionPoint1 CA/CN=CRL1 of distributionPoint1 CA";
    private const string Point2 = "CN=CRL1";
    private const string Point2Whole = "CN=distributionPoint2 CA/CN=CRL1";

    private static readonly PkitsAuthority Full = Anchor
        .Authority("OU=distributionPoint1 CA")
        .Lists(Scope(FullName(Point1)), Revokes(2));

    private static readonly PkitsAuthority Relative = Anchor
        .Authority("distributionPoint2 CA")
        .Lists(Scope(RelativeName(Point2)), Revokes(6));

    private static readonly PkitsAuthority NoScope = Anchor.Authority(
        "No issuingDistributionPoint CA"
    );

    private static readonly PkitsAuthority Users = Anchor
        .Authority("onlyContainsUserCerts CA")
        .Lists(Scope(users: true));

    private static readonly PkitsAuthority Authorities = Anchor
        .Authority("onlyContainsCACerts CA")
        .Lists(Scope(authorities: true));

    private static readonly PkitsAuthority Attributes = Anchor
        .Authority("onlyContainsAttributeCerts CA")
        .Lists(Scope(attributes: true));

    private static readonly PkitsAuthority Reasons1 = Anchor
        .Authority("onlySomeReasons CA1")
        .Lists(Scope(reasons: Compromise), Revokes(15))
        .Lists(Scope(reasons: OtherReasons), Revokes(16, CertificateHold));

    private static readonly PkitsAuthority Reasons2 = Anchor
        .Authority("onlySomeReasons CA2")
        .Lists(Scope(reasons: Compromise))
        .Lists(Scope(reasons: Compromise >> 1));

    private static readonly PkitsAuthority Reasons3 = Anchor
        .Authority("onlySomeReasons CA3")
        .Lists(Scope(FullName("CN=CRL of onlySomeReasons CA3"), reasons: Compromise))
        .Lists(Scope(FullName("CN=CRL of onlySomeReasons CA3"), reasons: OtherReasons));

    private static readonly PkitsAuthority Reasons4 = Anchor
        .Authority("onlySomeReasons CA4")
        .Lists(Scope(FullName("CN=CRL1 of CA4"), reasons: Compromise), Revokes(20))
        .Lists(
            Scope(FullName("CN=CRL2 of CA4"), reasons: OtherReasons),
            Revokes(21, AffiliationChanged)
        );

    private static readonly Part Reasons3Point = Point(FullName("CN=CRL of onlySomeReasons CA3"));
    private static readonly Part Reasons4Points = Points(
        (FullName("CN=CRL1 of CA4"), Compromise, null),
        (FullName("CN=CRL2 of CA4"), OtherReasons, null)
    );

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.14.1 Valid distributionPoint Test1", Full.Leaf(Point(FullName(Point1)))),
        Invalid(
            "4.14.2 Invalid distributionPoint Test2",
            Revoked,
            Full.Leaf(Parts.Serial(2), Point(FullName(Point1)))
        ),
        Invalid(
            "4.14.3 Invalid distributionPoint Test3",
            RevocationUnknown,
            Full.Leaf(Point(FullName("OU=distributionPoint1 CA/CN=CRLx of distributionPoint1 CA")))
        ),
        Valid(
            "4.14.4 Valid distributionPoint Test4",
            Full.Leaf(Point(RelativeName("CN=CRL1 of distributionPoint1 CA")))
        ),
        Valid("4.14.5 Valid distributionPoint Test5", Relative.Leaf(Point(RelativeName(Point2)))),
        Invalid(
            "4.14.6 Invalid distributionPoint Test6",
            Revoked,
            Relative.Leaf(Parts.Serial(6), Point(RelativeName(Point2)))
        ),
        Valid("4.14.7 Valid distributionPoint Test7", Relative.Leaf(Point(FullName(Point2Whole)))),
        Invalid(
            "4.14.8 Invalid distributionPoint Test8",
            RevocationUnknown,
            Relative.Leaf(Point(RelativeName("CN=CRLx")))
        ),
        Invalid(
            "4.14.9 Invalid distributionPoint Test9",
            RevocationUnknown,
            Relative.Leaf(Point(FullName("CN=distributionPoint2 CA/CN=CRLx")))
        ),
        Valid(
            "4.14.10 Valid No issuingDistributionPoint Test10",
            NoScope.Leaf(Point(FullName("CN=CRL of No issuingDistributionPoint CA")))
        ),
        Invalid(
            "4.14.11 Invalid onlyContainsUserCerts CRL Test11",
            RevocationUnknown,
            Users.Leaf(Parts.Authority())
        ),
        Invalid(
            "4.14.12 Invalid onlyContainsCACerts CRL Test12",
            RevocationUnknown,
            Authorities.Leaf()
        ),
        Valid("4.14.13 Valid onlyContainsCACerts CRL Test13", Authorities.Leaf(Parts.Authority())),
        Invalid(
            "4.14.14 Invalid onlyContainsAttributeCerts Test14",
            RevocationUnknown,
            Attributes.Leaf()
        ),
        Invalid(
            "4.14.15 Invalid onlySomeReasons Test15",
            RevocationUnknown,
            Reasons1.Leaf(Parts.Serial(15))
        ),
        Invalid(
            "4.14.16 Invalid onlySomeReasons Test16",
            RevocationUnknown,
            Reasons1.Leaf(Parts.Serial(16))
        ),
        Invalid("4.14.17 Invalid onlySomeReasons Test17", RevocationUnknown, Reasons2.Leaf()),
        Valid("4.14.18 Valid onlySomeReasons Test18", Reasons3.Leaf(Reasons3Point))
            .ButHere(RevocationUnknown, ByReason),
        Valid("4.14.19 Valid onlySomeReasons Test19", Reasons4.Leaf(Reasons4Points))
            .ButHere(RevocationUnknown, ByReason),
        Invalid(
            "4.14.20 Invalid onlySomeReasons Test20",
            RevocationUnknown,
            Reasons4.Leaf(Parts.Serial(20), Reasons4Points)
        ),
        Invalid(
            "4.14.21 Invalid onlySomeReasons Test21",
            RevocationUnknown,
            Reasons4.Leaf(Parts.Serial(21), Reasons4Points)
        ),
        .. Section14IndirectCrls.Cases,
    ];
}
