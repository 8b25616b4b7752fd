using static AnTin.Pki.Paths.PathConstraint;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.PolicyParts;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.10: policies of one authority that count as those of another.</summary>
internal static class Section10PolicyMappings
{
    private static readonly Part Explicit = RequiresExplicitPolicyAfter(0);

    private static readonly PkitsAuthority OneToTwo = Anchor.Authority(
        "Mapping 1to2 CA",
        Policies(1),
        Maps((1, 2)),
        Explicit
    );

    private static readonly PkitsAuthority OneToThree = Anchor.Authority(
        "P12 Mapping 1to3 CA",
        Policies(1, 2),
        Maps((1, 3)),
        Explicit
    );

    private static readonly PkitsAuthority OneToThreeSubSub = OneToThree
        .Authority("P12 Mapping 1to3 subCA", Policies(2, 3), Maps((2, 4)))
        .Authority("P12 Mapping 1to3 subsubCA", Policies(4), Maps((4, 5)));

    private static readonly PkitsAuthority OneToMany = Anchor
        .Authority("P1 Mapping 1to234 CA", Policies(1), Maps((1, 2), (1, 3), (1, 4)), Explicit)
        .Authority("P1 Mapping 1to234 subCA", Policies(2, 3, 4), Maps((2, 5), (4, 6)));

    private static readonly PkitsAuthority FromAny = Anchor.Authority(
        "Mapping From anyPolicy CA",
        Policies(Any),
        Maps((Any, 1)),
        Explicit
    );

    private static readonly PkitsAuthority ToAny = Anchor.Authority(
        "Mapping To anyPolicy CA",
        Policies(1),
        Maps((1, Any)),
        Explicit
    );

    private static readonly PkitsAuthority AnyOneToTwo = Anchor.Authority(
        "PanyPolicy Mapping 1to2 CA",
        Policies(Any),
        Maps((1, 2)),
        Explicit
    );

    private static readonly PkitsAuthority GoodAnyOneToTwo = Good.Authority(
        "Good subCA PanyPolicy Mapping 1to2 CA",
        Policies(Any),
        Maps((1, 2)),
        Explicit
    );

    private static readonly PkitsAuthority OneAndAny = Anchor.Authority(
        "P1anyPolicy Mapping 1to2 CA",
        Policies(1, Any),
        Maps((1, 2)),
        Explicit
    );

    private static readonly PkitsLeaf Mapped = OneToTwo.Leaf(Policies(2));
    private static readonly PkitsLeaf NotMapped = OneToTwo.Leaf(Policies(1));
    private static readonly PkitsLeaf MappedTwice = OneToThreeSubSub.Leaf(Policies(5));
    private static readonly PkitsLeaf Many5 = OneToMany.Leaf(Policies(6));
    private static readonly PkitsLeaf Many6 = OneToMany.Leaf(Policies(5));
    private static readonly PkitsLeaf MappedAndAny = OneToThree.Leaf(
        Policies((3, Notice("q7: for policy 3")), (Any, Notice("q8: for any policy")))
    );

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.10.1.1 Valid Policy Mapping Test1", Mapped).Accepting(1),
        Invalid("4.10.1.2 Valid Policy Mapping Test1", Policy, Mapped).Accepting(2),
        Invalid("4.10.1.3 Valid Policy Mapping Test1", Policy, Mapped).InhibitingMapping(),
        Invalid("4.10.2.1 Invalid Policy Mapping Test2", Policy, NotMapped),
        Invalid("4.10.2.2 Invalid Policy Mapping Test2", Policy, NotMapped).InhibitingMapping(),
        Invalid("4.10.3.1 Valid Policy Mapping Test3", Policy, MappedTwice).Accepting(1),
        Valid("4.10.3.2 Valid Policy Mapping Test3", MappedTwice).Accepting(2),
        Invalid("4.10.4 Invalid Policy Mapping Test4", Policy, OneToThreeSubSub.Leaf(Policies(3))),
        Valid("4.10.5.1 Valid Policy Mapping Test5", Many5).Accepting(1),
        Invalid("4.10.5.2 Valid Policy Mapping Test5", Policy, Many5).Accepting(6),
        Valid("4.10.6.1 Valid Policy Mapping Test6", Many6).Accepting(1),
        Invalid("4.10.6.2 Valid Policy Mapping Test6", Policy, Many6).Accepting(6),
        Invalid("4.10.7 Invalid Mapping From anyPolicy Test7", Policy, FromAny.Leaf(Policies(1))),
        Invalid("4.10.8 Invalid Mapping To anyPolicy Test8", Policy, ToAny.Leaf(Policies(Any))),
        Valid("4.10.9 Valid Policy Mapping Test9", AnyOneToTwo.Leaf(Policies(2))),
        Invalid("4.10.10 Invalid Policy Mapping Test10", Policy, GoodAnyOneToTwo.Leaf(Policies(1))),
        Valid("4.10.11 Valid Policy Mapping Test11", GoodAnyOneToTwo.Leaf(Policies(2))),
        Valid("4.10.12.1 Valid Policy Mapping Test12", MappedAndAny).Accepting(1),
        Valid("4.10.12.2 Valid Policy Mapping Test12", MappedAndAny).Accepting(2),
        Valid(
            "4.10.13 Valid Policy Mapping Test13",
            OneAndAny.Leaf(Policies((2, Notice("q9: for policy 2"))))
        ),
        Valid("4.10.14 Valid Policy Mapping Test14", OneAndAny.Leaf(Policies(1))),
    ];
}
