using static AnTin.Pki.Paths.PathConstraint;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.PolicyParts;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.12: authorities that take anyPolicy for none from some depth on.</summary>
internal static class Section12InhibitAnyPolicy
{
    private static readonly PkitsAuthority Never = Of("inhibitAnyPolicy0 CA", 0);

    private static readonly PkitsAuthority Once = Of("inhibitAnyPolicy1 CA", 1);
    private static readonly PkitsAuthority OnceSub1 = Once.Authority(
        "inhibitAnyPolicy1 subCA1",
        Policies(Any)
    );
    private static readonly PkitsAuthority NotLengthened = Once.Authority(
        "inhibitAnyPolicy1 subCAIAP5",
        Policies(1),
        InhibitsAnyPolicyAfter(5)
    );

    private static readonly PkitsAuthority Shortened = Of("inhibitAnyPolicy5 CA", 5)
        .Authority("inhibitAnyPolicy5 subCA", Policies(1), InhibitsAnyPolicyAfter(1))
        .Authority("inhibitAnyPolicy5 subsubCA", Policies(Any));

    private static readonly PkitsAuthority SelfSub2 = Once.SelfIssued(Policies(1))
        .Authority("inhibitAnyPolicy1 subCA2", Policies(Any));
    private static readonly PkitsAuthority SelfSubSub2 = SelfSub2.Authority(
        "inhibitAnyPolicy1 subsubCA2",
        Policies(Any)
    );
    private static readonly PkitsAuthority SelfSubSelf2 = SelfSub2.SelfIssued(Policies(Any));

    private static readonly PkitsLeaf Allowed = OnceSub1.Leaf(Policies(1));

    public static readonly PkitsCase[] Cases =
    [
        Invalid("4.12.1 Invalid inhibitAnyPolicy Test1", Policy, Never.Leaf(Policies(Any))),
        Valid("4.12.2 Valid inhibitAnyPolicy Test2", Never.Leaf(Policies(Any, 1))),
        Valid("4.12.3.1 inhibitAnyPolicy Test3", Allowed),
        Invalid("4.12.3.2 inhibitAnyPolicy Test3", Policy, Allowed).InhibitingAnyPolicy(),
        Invalid("4.12.4 Invalid inhibitAnyPolicy Test4", Policy, OnceSub1.Leaf(Policies(Any))),
        Invalid("4.12.5 Invalid inhibitAnyPolicy Test5", Policy, Shortened.Leaf(Policies(Any))),
        Invalid("4.12.6 Invalid inhibitAnyPolicy Test6", Policy, NotLengthened.Leaf(Policies(Any))),
        Valid("4.12.7 Valid Self-Issued inhibitAnyPolicy Test7", SelfSub2.Leaf(Policies(1))),
        Invalid(
            "4.12.8 Invalid Self-Issued inhibitAnyPolicy Test8",
            Policy,
            SelfSubSub2.Leaf(Policies(1))
        ),
        Valid("4.12.9 Valid Self-Issued inhibitAnyPolicy Test9", SelfSubSelf2.Leaf(Policies(1))),
        Invalid(
            "4.12.10 Invalid Self-Issued inhibitAnyPolicy Test10",
            Policy,
            SelfSub2.Leaf(Parts.OwnIssuer, Policies(Any))
        ),
    ];

    private static PkitsAuthority Of(string name, int after) =>
        Anchor.Authority(
            name,
            Policies(1),
            RequiresExplicitPolicyAfter(0),
            InhibitsAnyPolicyAfter(after)
        );
}
