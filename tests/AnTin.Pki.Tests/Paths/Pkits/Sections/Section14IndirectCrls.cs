using static AnTin.Pki.Paths.CertificateStanding;
using static AnTin.Pki.Tests.Paths.Pkits.ListParts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.14.22 to 4.14.35: CRLs that speak of other authorities' certificates.</summary>
internal static class Section14IndirectCrls
{
    private const string Indirect =
        "Indirect CRLs are not believed (docs/divergences.md): what they do not say is unknown.";

    private const string ListOf1 = "CN=indirect CRL of indirectCRL CA1";
    private const string RelativeListOf3 = "CN=indirect CRL for indirectCRL CA3";
    private const string ListOf3 = "CN=indirectCRL CA3 cRLIssuer/" + RelativeListOf3;
    private const string OwnListOf3 = "CN=CRL of indirectCRL CA3";
    private const string ListOf4 = "CN=indirect CRL for indirectCRL CA4";
    private const string ListOf5 = "CN=CRL1 for indirectCRL CA5";
    private const string OtherListOf5 = "CN=CRL2 for indirectCRL CA5";

    /// <summary>Certificate 25 is its own; another authority's certificate of that number is not meant.</summary>
    private static readonly PkitsAuthority Ca1 = Anchor
        .Authority("indirectCRL CA1")
        .Lists(Scope(FullName(ListOf1), isIndirect: true), Revokes(23), Revokes(25));

    private static readonly PkitsAuthority Ca2 = Anchor.Authority("indirectCRL CA2").WithoutLists();

    /// <summary>Its own CRL is for the certificate of the one that signs the others.</summary>
    private static readonly PkitsAuthority Ca3 = Anchor
        .Authority("indirectCRL CA3")
        .Lists(Scope(FullName(OwnListOf3)));

    private static readonly PkitsAuthority ListsOf3 = Ca3.Authority(
            "indirectCRL CA3 cRLIssuer",
            Parts.NoBasicConstraints,
            Parts.Usage(Parts.ListSigning),
            Point(FullName(OwnListOf3))
        )
        .Lists(Scope(FullName(ListOf3), isIndirect: true));

    private static readonly PkitsAuthority Ca4 = Anchor.Authority("indirectCRL CA4").WithoutLists();

    /// <summary>Its own certificate stands on the list that it signs.</summary>
    private static readonly PkitsAuthority ListsOf4 = Ca4.Authority(
            "indirectCRL CA4 cRLIssuer",
            Parts.NoBasicConstraints,
            Parts.Usage(Parts.ListSigning),
            Point(FullName(ListOf4), PkitsName.Of("indirectCRL CA4 cRLIssuer"))
        )
        .Lists(Scope(FullName(ListOf4), isIndirect: true));

    private static readonly PkitsAuthority Ca6 = Anchor.Authority("indirectCRL CA6").WithoutLists();

    private static readonly PkitsAuthority Ca5 = Anchor
        .Authority("indirectCRL CA5")
        .Lists(
            Scope(FullName(ListOf5), isIndirect: true),
            Revokes(34),
            Revokes(31, Ca6),
            Revokes(32, Ca6)
        );

    private static readonly Part PointTo1 = Point(FullName(ListOf1), Ca1.Name);
    private static readonly Part PointTo5 = Point(FullName(ListOf5), Ca5.Name);

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.14.22 Valid IDP with indirectCRL Test22", Ca1.Leaf(Point(FullName(ListOf1))))
            .ButHere(RevocationUnknown, Indirect),
        Invalid(
            "4.14.23 Invalid IDP with indirectCRL Test23",
            RevocationUnknown,
            Ca1.Leaf(Parts.Serial(23), Point(FullName(ListOf1)))
        ),
        Valid("4.14.24 Valid IDP with indirectCRL Test24", Ca2.Leaf(PointTo1).Beside(Ca1))
            .ButHere(RevocationUnknown, Indirect),
        Valid(
                "4.14.25 Valid IDP with indirectCRL Test25",
                Ca2.Leaf(Parts.Serial(25), PointTo1).Beside(Ca1)
            )
            .ButHere(RevocationUnknown, Indirect),
        Invalid(
            "4.14.26 Invalid IDP with indirectCRL Test26",
            RevocationUnknown,
            Ca2.Leaf(Point(FullName("CN=another list of indirectCRL CA1"), Ca1.Name)).Beside(Ca1)
        ),
        Invalid(
            "4.14.27 Invalid cRLIssuer Test27",
            RevocationUnknown,
            Ca2.Leaf(Point(FullName("CN=CRL of Good CA"), Good.Name)).Beside(Good)
        ),
        Valid(
                "4.14.28 Valid cRLIssuer Test28",
                Ca3.Leaf(Point(FullName(ListOf3), ListsOf3.Name)).Beside(ListsOf3)
            )
            .ButHere(RevocationUnknown, Indirect),
        Valid(
                "4.14.29 Valid cRLIssuer Test29",
                Ca3.Leaf(Point(RelativeName(RelativeListOf3), ListsOf3.Name)).Beside(ListsOf3)
            )
            .ButHere(RevocationUnknown, Indirect),
        Valid(
                "4.14.30 Valid cRLIssuer Test30",
                Ca4.Leaf(Point(FullName(ListOf4), ListsOf4.Name)).Beside(ListsOf4)
            )
            .ButHere(RevocationUnknown, Indirect)
            .ButOpenssl("It refuses the circle: the list's signer stands on its own list."),
        Invalid(
            "4.14.31 Invalid cRLIssuer Test31",
            RevocationUnknown,
            Ca6.Leaf(Parts.Serial(31), PointTo5).Beside(Ca5)
        ),
        Invalid(
            "4.14.32 Invalid cRLIssuer Test32",
            RevocationUnknown,
            Ca6.Leaf(Parts.Serial(32), PointTo5).Beside(Ca5)
        ),
        Valid("4.14.33 Valid cRLIssuer Test33", Ca6.Leaf(PointTo5).Beside(Ca5))
            .ButHere(RevocationUnknown, Indirect),
        Invalid(
            "4.14.34 Invalid cRLIssuer Test34",
            RevocationUnknown,
            Ca5.Leaf(Parts.Serial(34), PointTo5)
        ),
        Invalid(
            "4.14.35 Invalid cRLIssuer Test35",
            RevocationUnknown,
            Ca5.Leaf(Point(FullName(OtherListOf5), Ca5.Name))
        ),
    ];
}
