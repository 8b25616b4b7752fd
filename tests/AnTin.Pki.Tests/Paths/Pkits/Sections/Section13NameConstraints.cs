using AnTin.Pki.Paths;
using static AnTin.Pki.Tests.Paths.Pkits.Parts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.13: names that an authority allows or forbids below it.</summary>
internal static class Section13NameConstraints
{
    private const string P1 = "OU=permittedSubtree1";
    private const string P2 = "OU=permittedSubtree2";
    private const string X1 = "OU=excludedSubtree1";
    private const string X2 = "OU=excludedSubtree2";

    private static readonly PkitsAuthority Dn1 = Anchor.Authority(
        "nameConstraints DN1 CA",
        Permitted(Directory(P1))
    );
    private static readonly PkitsAuthority Dn1Self = Dn1.SelfIssued();
    private static readonly PkitsAuthority Dn1Sub1 = Dn1.Authority(
        $"{P1}/CN=nameConstraints DN1 subCA1",
        Permitted(Directory($"{P1}/{P2}"))
    );
    private static readonly PkitsAuthority Dn1Sub2 = Dn1.Authority(
        $"{P1}/CN=nameConstraints DN1 subCA2",
        Permitted(Directory(P2))
    );
    private static readonly PkitsAuthority Dn1Sub3 = Dn1.Authority(
        $"{P1}/CN=nameConstraints DN1 subCA3",
        Permitted(Mailbox("testcertificates.gov"))
    );

    private static readonly PkitsAuthority Dn2 = Anchor.Authority(
        "nameConstraints DN2 CA",
        Permitted(Directory(P1), Directory(P2))
    );

    private static readonly PkitsAuthority Dn3 = Anchor.Authority(
        "nameConstraints DN3 CA",
        Excluded(Directory(X1))
    );
    private static readonly PkitsAuthority Dn3Sub1 = Dn3.Authority(
        "nameConstraints DN3 subCA1",
        Excluded(Directory(X2))
    );
    private static readonly PkitsAuthority Dn3Sub2 = Dn3.Authority(
        "nameConstraints DN3 subCA2",
        Permitted(Directory(PkitsName.Whole(PkitsName.Base)))
    );

    private static readonly PkitsAuthority Dn4 = Anchor.Authority(
        "nameConstraints DN4 CA",
        Excluded(Directory(X1), Directory(X2))
    );

    private static readonly PkitsAuthority Dn5 = Anchor.Authority(
        "nameConstraints DN5 CA",
        NameConstraints([Directory(P1)], [Directory($"{P1}/{X1}")])
    );

    private static readonly PkitsAuthority Mail1 = Anchor.Authority(
        "nameConstraints RFC822 CA1",
        Permitted(Mailbox(".testcertificates.gov"))
    );
    private static readonly PkitsAuthority Mail2 = Anchor.Authority(
        "nameConstraints RFC822 CA2",
        Permitted(Mailbox("testcertificates.gov"))
    );
    private static readonly PkitsAuthority Mail3 = Anchor.Authority(
        "nameConstraints RFC822 CA3",
        Excluded(Mailbox("testcertificates.gov"))
    );

    private static readonly PkitsAuthority Dns1 = Anchor.Authority(
        "nameConstraints DNS1 CA",
        Permitted(Host("testcertificates.gov"))
    );
    private static readonly PkitsAuthority Dns2 = Anchor.Authority(
        "nameConstraints DNS2 CA",
        Excluded(Host("invalidcertificates.gov"))
    );

    private static readonly PkitsAuthority Uri1 = Anchor.Authority(
        "nameConstraints URI1 CA",
        Permitted(Address(".testcertificates.gov"))
    );
    private static readonly PkitsAuthority Uri2 = Anchor.Authority(
        "nameConstraints URI2 CA",
        Excluded(Address("invalidcertificates.gov"))
    );

    private static readonly Part AtServer = AlternativeName(
        Mailbox("Test@mailserver.testcertificates.gov")
    );

    private static readonly Part AtDomain = AlternativeName(Mailbox("Test@testcertificates.gov"));

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.13.1 Valid DN nameConstraints Test1", Dn1.Leaf(In(P1))),
        Forbidden("4.13.2 Invalid DN nameConstraints Test2", Dn1.Leaf(In(X1))),
        Forbidden(
            "4.13.3 Invalid DN nameConstraints Test3",
            Dn1.Leaf(In(P1), AlternativeName(Directory($"{X1}/CN=Alternative")))
        ),
        Valid(
            "4.13.4 Valid DN nameConstraints Test4",
            Dn1.Leaf(In(P1), AlternativeName(Mailbox("Test4EE@testcertificates.gov")))
        ),
        Valid(
            "4.13.5 Valid DN nameConstraints Test5",
            Dn2.Leaf(In(P1), AlternativeName(Directory($"{P2}/CN=Alternative")))
        ),
        Valid("4.13.6 Valid DN nameConstraints Test6", Dn3.Leaf(In(P1))),
        Forbidden("4.13.7 Invalid DN nameConstraints Test7", Dn3.Leaf(In(X1))),
        Forbidden("4.13.8 Invalid DN nameConstraints Test8", Dn4.Leaf(In(X1))),
        Forbidden("4.13.9 Invalid DN nameConstraints Test9", Dn4.Leaf(In(X2))),
        Forbidden("4.13.10 Invalid DN nameConstraints Test10", Dn5.Leaf(In($"{P1}/{X1}"))),
        Valid("4.13.11 Valid DN nameConstraints Test11", Dn5.Leaf(In(P1))),
        Forbidden("4.13.12 Invalid DN nameConstraints Test12", Dn1Sub1.Leaf(In(P1))),
        Forbidden("4.13.13 Invalid DN nameConstraints Test13", Dn1Sub2.Leaf(In(P2))),
        Valid(
            "4.13.14 Valid DN nameConstraints Test14",
            Dn1Sub2.Leaf(
                Subject(PkitsName.Whole("")),
                AlternativeName(Mailbox("Test14EE@testcertificates.gov"), isCritical: true)
            )
        ),
        Forbidden("4.13.15 Invalid DN nameConstraints Test15", Dn3Sub1.Leaf(In(X1))),
        Forbidden("4.13.16 Invalid DN nameConstraints Test16", Dn3Sub1.Leaf(In(X2))),
        Forbidden("4.13.17 Invalid DN nameConstraints Test17", Dn3Sub2.Leaf(In(X1))),
        Valid("4.13.18 Valid DN nameConstraints Test18", Dn3Sub2.Leaf(In(P1))),
        Valid("4.13.19 Valid Self-Issued DN nameConstraints Test19", Dn1Self.Leaf(In(P1))),
        Forbidden("4.13.20 Invalid Self-Issued DN nameConstraints Test20", Dn1.Leaf(OwnIssuer)),
        Valid("4.13.21 Valid RFC822 nameConstraints Test21", Mail1.Leaf(AtServer)),
        Forbidden("4.13.22 Invalid RFC822 nameConstraints Test22", Mail1.Leaf(AtDomain)),
        Valid("4.13.23 Valid RFC822 nameConstraints Test23", Mail2.Leaf(AtDomain)),
        Forbidden("4.13.24 Invalid RFC822 nameConstraints Test24", Mail2.Leaf(AtServer)),
        Valid("4.13.25 Valid RFC822 nameConstraints Test25", Mail3.Leaf(AtServer)),
        Forbidden("4.13.26 Invalid RFC822 nameConstraints Test26", Mail3.Leaf(AtDomain)),
        Valid("4.13.27 Valid DN and RFC822 nameConstraints Test27", Dn1Sub3.Leaf(In(P1), AtDomain)),
        Forbidden(
            "4.13.28 Invalid DN and RFC822 nameConstraints Test28",
            Dn1Sub3.Leaf(In(P1), AlternativeName(Mailbox("Test28EE@invalidcertificates.gov")))
        ),
        Forbidden(
            "4.13.29 Invalid DN and RFC822 nameConstraints Test29",
            Dn1Sub3.Leaf(Subject($"{P1}/E=Test29EE@invalidcertificates.gov/CN=End Certificate"))
        ),
        Valid(
            "4.13.30 Valid DNS nameConstraints Test30",
            Dns1.Leaf(OnHost("testserver.testcertificates.gov"))
        ),
        Forbidden(
            "4.13.31 Invalid DNS nameConstraints Test31",
            Dns1.Leaf(OnHost("testserver.invalidcertificates.gov"))
        ),
        Valid(
            "4.13.32 Valid DNS nameConstraints Test32",
            Dns2.Leaf(OnHost("testserver.testcertificates.gov"))
        ),
        Forbidden(
            "4.13.33 Invalid DNS nameConstraints Test33",
            Dns2.Leaf(OnHost("testserver.invalidcertificates.gov"))
        ),
        Valid(
            "4.13.34 Valid URI nameConstraints Test34",
            Uri1.Leaf(AtAddress("http://testserver.testcertificates.gov/index.html"))
        ),
        Forbidden(
            "4.13.35 Invalid URI nameConstraints Test35",
            Uri1.Leaf(AtAddress("http://testcertificates.gov/invalid.html"))
        ),
        Valid(
            "4.13.36 Valid URI nameConstraints Test36",
            Uri2.Leaf(AtAddress("http://testserver.invalidcertificates.gov/index.html"))
        ),
        Forbidden(
            "4.13.37 Invalid URI nameConstraints Test37",
            Uri2.Leaf(AtAddress("ftp://invalidcertificates.gov:21/test37/"))
        ),
        Forbidden(
            "4.13.38 Invalid DNS nameConstraints Test38",
            Dns1.Leaf(OnHost("mytestcertificates.gov"))
        ),
    ];

    private static Part In(string units) => Subject($"{units}/CN=End Certificate");

    private static Part OnHost(string name) => AlternativeName(Host(name));

    private static Part AtAddress(string uri) => AlternativeName(Address(uri));

    private static PkitsCase Forbidden(string name, PkitsLeaf leaf) =>
        Invalid(name, PathConstraint.NameConstraints, leaf);
}
