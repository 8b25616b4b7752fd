using static AnTin.Pki.Paths.PathConstraint;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.PolicyParts;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.11: authorities that allow no mapping from some depth on.</summary>
internal static class Section11InhibitPolicyMapping
{
    private static readonly PkitsAuthority Never = Anchor
        .Authority("inhibitPolicyMapping0 CA", Policies(1), Constraints(0, 0))
        .Authority("inhibitPolicyMapping0 subCA", Policies(1), Maps((1, 2)));

    private static readonly PkitsAuthority Once = Anchor.Authority(
        "inhibitPolicyMapping1 P12 CA",
        Policies(1, 2),
        Constraints(0, 1)
    );
    private static readonly PkitsAuthority OnceSub = Once.Authority(
        "inhibitPolicyMapping1 P12 subCA",
        Policies(1, 2),
        Maps((1, 3), (2, 4))
    );
    private static readonly PkitsAuthority OnceSubSub = OnceSub.Authority(
        "inhibitPolicyMapping1 P12 subsubCA",
        Policies(3, 4),
        Maps((3, 5))
    );
    private static readonly PkitsAuthority NotLengthened = Once.Authority(
            "inhibitPolicyMapping1 P12 subCAIPM5",
            Policies(1, 2),
            InhibitsMappingAfter(5)
        )
        .Authority("inhibitPolicyMapping1 P12 subsubCAIPM5", Policies(1, 2), Maps((1, 3)));

    private static readonly PkitsAuthority Shortened = Anchor
        .Authority("inhibitPolicyMapping5 CA", Policies(1), Constraints(0, 5))
        .Authority("inhibitPolicyMapping5 subCA", Policies(1), InhibitsMappingAfter(1))
        .Authority("inhibitPolicyMapping5 subsubCA", Policies(1))
        .Authority("inhibitPolicyMapping5 subsubsubCA", Policies(1), Maps((1, 2)));

    private static readonly PkitsAuthority SelfSub = Anchor
        .Authority("inhibitPolicyMapping1 P1 CA", Policies(1), Constraints(0, 1))
        .SelfIssued(Policies(1))
        .Authority("inhibitPolicyMapping1 P1 subCA", Policies(1), Maps((1, 2)));
    private static readonly PkitsAuthority SelfSubSub = SelfSub.Authority(
        "inhibitPolicyMapping1 P1 subsubCA",
        Policies(2),
        Maps((2, 3))
    );
    private static readonly PkitsAuthority SelfSubSelf = SelfSub.SelfIssued(
        Policies(2),
        Maps((2, 3))
    );

    public static readonly PkitsCase[] Cases =
    [
        Invalid("4.11.1 Invalid inhibitPolicyMapping Test1", Policy, Never.Leaf(Policies(2))),
        Valid("4.11.2 Valid inhibitPolicyMapping Test2", OnceSub.Leaf(Policies(3))),
        Invalid("4.11.3 Invalid inhibitPolicyMapping Test3", Policy, OnceSubSub.Leaf(Policies(5))),
        Valid("4.11.4 Valid inhibitPolicyMapping Test4", OnceSubSub.Leaf(Policies(4))),
        Invalid("4.11.5 Invalid inhibitPolicyMapping Test5", Policy, Shortened.Leaf(Policies(2))),
        Invalid(
            "4.11.6 Invalid inhibitPolicyMapping Test6",
            Policy,
            NotLengthened.Leaf(Policies(3))
        ),
        Valid("4.11.7 Valid Self-Issued inhibitPolicyMapping Test7", SelfSub.Leaf(Policies(2))),
        Invalid(
            "4.11.8 Invalid Self-Issued inhibitPolicyMapping Test8",
            Policy,
            SelfSubSub.Leaf(Policies(3))
        ),
        Invalid(
            "4.11.9 Invalid Self-Issued inhibitPolicyMapping Test9",
            Policy,
            SelfSubSub.Leaf(Policies(2))
        ),
        Invalid(
            "4.11.10 Invalid Self-Issued inhibitPolicyMapping Test10",
            Policy,
            SelfSubSelf.Leaf(Policies(3))
        ),
        Invalid(
            "4.11.11 Invalid Self-Issued inhibitPolicyMapping Test11",
            Policy,
            SelfSubSelf.Leaf(Policies(2))
        ),
    ];
}
