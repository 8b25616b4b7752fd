using static AnTin.Pki.Paths.PathConstraint;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.PolicyParts;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.8: policies along a path, and what the one who asks accepts.</summary>
internal static class Section08Policies
{
    private static readonly Part Explicit = RequiresExplicitPolicyAfter(0);

    private static readonly PkitsAuthority NoPolicies = Anchor.Authority("No Policies CA");

    private static readonly PkitsAuthority GoodSub = Good.Authority(
        "Good subCA",
        Policies(1),
        Explicit
    );
    private static readonly PkitsAuthority P2Sub = Good.Authority("Policies P2 subCA", Policies(2));
    private static readonly PkitsAuthority P2Sub2 = Good.Authority(
        "Policies P2 subCA2",
        Policies(2),
        Explicit
    );

    private static readonly PkitsAuthority P1234 = Of("Policies P1234 CA", 1, 2, 3, 4)
        .Authority("Policies P1234 subCAP123", Policies(1, 2, 3))
        .Authority("Policies P1234 subsubCAP123P12", Policies(1, 2));

    private static readonly PkitsAuthority P123 = Of("Policies P123 CA", 1, 2, 3);
    private static readonly PkitsAuthority P123P12 = P123.Authority(
        "Policies P123 subCAP12",
        Policies(1, 2)
    );
    private static readonly PkitsAuthority P123P12P1 = P123P12.Authority(
        "Policies P123 subsubCAP12P1",
        Policies(1)
    );
    private static readonly PkitsAuthority P123P12P2P1 = P123P12
        .Authority("Policies P123 subsubCAP12P2", Policies(2))
        .Authority("Policies P123 subsubsubCAP12P2P1", Policies(1));

    private static readonly PkitsAuthority P12 = Of("Policies P12 CA", 1, 2);
    private static readonly PkitsAuthority P12P1P2 = P12.Authority(
            "Policies P12 subCAP1",
            Policies(1)
        )
        .Authority("Policies P12 subsubCAP1P2", Policies(2));

    private static readonly PkitsAuthority AnyPolicy = Of("anyPolicy CA", Any);
    private static readonly PkitsAuthority P3 = Of("Policies P3 CA", 3);

    private static readonly PkitsLeaf SamePolicy = Good.Leaf(Policies(1));
    private static readonly PkitsLeaf NoPolicy = NoPolicies.Leaf();
    private static readonly PkitsLeaf Different3 = P2Sub.Leaf(Policies(2));
    private static readonly PkitsLeaf Overlapping = P1234.Leaf(Policies(1));
    private static readonly PkitsLeaf Same10 = P12.Leaf(Policies(1, 2));
    private static readonly PkitsLeaf AllAny = AnyPolicy.Leaf(Policies(Any));
    private static readonly PkitsLeaf Same13 = P123.Leaf(Policies(1, 2, 3));
    private static readonly PkitsLeaf UnderAny = AnyPolicy.Leaf(Policies(1));
    private static readonly PkitsLeaf Notices = P12.Leaf(
        Policies((1, Notice("q4: for policy 1")), (Any, Notice("q5: for all others")))
    );

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.8.1.1 All Certificates Same Policy Test1", SamePolicy).RequiringPolicy(),
        Valid("4.8.1.2 All Certificates Same Policy Test1", SamePolicy)
            .Accepting(1)
            .RequiringPolicy(),
        Invalid("4.8.1.3 All Certificates Same Policy Test1", Policy, SamePolicy)
            .Accepting(2)
            .RequiringPolicy(),
        Valid("4.8.1.4 All Certificates Same Policy Test1", SamePolicy)
            .Accepting(1, 2)
            .RequiringPolicy(),
        Valid("4.8.2.1 All Certificates No Policies Test2", NoPolicy),
        Invalid("4.8.2.2 All Certificates No Policies Test2", Policy, NoPolicy).RequiringPolicy(),
        Valid("4.8.3.1 Different Policies Test3", Different3),
        Invalid("4.8.3.2 Different Policies Test3", Policy, Different3).RequiringPolicy(),
        Invalid("4.8.3.3 Different Policies Test3", Policy, Different3)
            .Accepting(1, 2)
            .RequiringPolicy(),
        Invalid("4.8.4 Different Policies Test4", Policy, GoodSub.Leaf(Policies(2))),
        Invalid("4.8.5 Different Policies Test5", Policy, P2Sub2.Leaf(Policies(1))),
        Valid("4.8.6.1 Overlapping Policies Test6", Overlapping),
        Valid("4.8.6.2 Overlapping Policies Test6", Overlapping).Accepting(1),
        Invalid("4.8.6.3 Overlapping Policies Test6", Policy, Overlapping).Accepting(2),
        Invalid("4.8.7 Different Policies Test7", Policy, P123P12P1.Leaf(Policies(2))),
        Invalid("4.8.8 Different Policies Test8", Policy, P12P1P2.Leaf(Policies(1))),
        Invalid("4.8.9 Different Policies Test9", Policy, P123P12P2P1.Leaf(Policies(1))),
        Valid("4.8.10.1 All Certificates Same Policies Test10", Same10),
        Valid("4.8.10.2 All Certificates Same Policies Test10", Same10).Accepting(1),
        Valid("4.8.10.3 All Certificates Same Policies Test10", Same10).Accepting(2),
        Valid("4.8.11.1 All Certificates AnyPolicy Test11", AllAny),
        Valid("4.8.11.2 All Certificates AnyPolicy Test11", AllAny).Accepting(1),
        Invalid("4.8.12 Different Policies Test12", Policy, P3.Leaf(Policies(4))),
        Valid("4.8.13.1 All Certificates Same Policies Test13", Same13).Accepting(1),
        Valid("4.8.13.2 All Certificates Same Policies Test13", Same13).Accepting(2),
        Valid("4.8.13.3 All Certificates Same Policies Test13", Same13).Accepting(3),
        Valid("4.8.14.1 AnyPolicy Test14", UnderAny).Accepting(1),
        Invalid("4.8.14.2 AnyPolicy Test14", Policy, UnderAny).Accepting(2),
        Valid(
            "4.8.15 User Notice Qualifier Test15",
            Anchor.Leaf(Policies((1, Notice("q1: for policy 1"))))
        ),
        Valid(
            "4.8.16 User Notice Qualifier Test16",
            Good.Leaf(Policies((1, Notice("q1: for policy 1")), (2, Notice("q2: for policy 2"))))
        ),
        Valid(
            "4.8.17 User Notice Qualifier Test17",
            Good.Leaf(Policies((Any, Notice("q3: for any policy"))))
        ),
        Valid("4.8.18.1 User Notice Qualifier Test18", Notices).Accepting(1),
        Valid("4.8.18.2 User Notice Qualifier Test18", Notices).Accepting(2),
        Valid(
            "4.8.19 User Notice Qualifier Test19",
            Anchor.Leaf(
                Policies((1, Notice("q6: longer than 200 letters " + new string('x', 250))))
            )
        ),
        Valid(
                "4.8.20 CPS Pointer Qualifier Test20",
                Good.Leaf(Policies((1, PracticeStatement("http://pki.example/cps"))))
            )
            .Accepting(1)
            .RequiringPolicy(),
    ];

    private static PkitsAuthority Of(string name, params int[] policies) =>
        Anchor.Authority(name, Policies(policies), Explicit);
}
