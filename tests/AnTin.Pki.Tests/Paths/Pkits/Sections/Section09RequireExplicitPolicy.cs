using static AnTin.Pki.Paths.PathConstraint;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.PolicyParts;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.9: authorities that demand a policy from some depth on.</summary>
internal static class Section09RequireExplicitPolicy
{
    private static readonly PkitsAuthority After2 = Of("requireExplicitPolicy2 CA", 2);
    private static readonly PkitsAuthority After2Self = After2.SelfIssued(Policies(1));
    private static readonly PkitsAuthority After2Sub = After2Self.Authority(
        "requireExplicitPolicy2 subCA",
        Policies(1)
    );
    private static readonly PkitsAuthority After2SubSelf = After2Sub.SelfIssued(Policies(1));

    private static readonly PkitsAuthority Shortened = Of("requireExplicitPolicy7 CA", 7)
        .Authority("requireExplicitPolicy7 subCARE2", Policies(1), RequiresExplicitPolicyAfter(2))
        .Authority(
            "requireExplicitPolicy7 subsubCARE2RE4",
            Policies(1),
            RequiresExplicitPolicyAfter(4)
        )
        .Authority("requireExplicitPolicy7 subsubsubCARE2RE4", Policies(1));

    public static readonly PkitsCase[] Cases =
    [
        Valid("4.9.1 Valid RequireExplicitPolicy Test1", Fourth(10).Leaf()),
        Valid("4.9.2 Valid RequireExplicitPolicy Test2", Fourth(5).Leaf()),
        Invalid("4.9.3 Invalid RequireExplicitPolicy Test3", Policy, Fourth(4).Leaf()),
        Valid("4.9.4 Valid RequireExplicitPolicy Test4", Fourth(0).Leaf(Policies(1))),
        Invalid("4.9.5 Invalid RequireExplicitPolicy Test5", Policy, Shortened.Leaf()),
        Valid("4.9.6 Valid Self-Issued requireExplicitPolicy Test6", After2Self.Leaf()),
        Invalid("4.9.7 Invalid Self-Issued requireExplicitPolicy Test7", Policy, After2Sub.Leaf()),
        Invalid(
            "4.9.8 Invalid Self-Issued requireExplicitPolicy Test8",
            Policy,
            After2SubSelf.Leaf()
        ),
    ];

    private static PkitsAuthority Of(string name, int after) =>
        Anchor.Authority(name, Policies(1), RequiresExplicitPolicyAfter(after));

    private static PkitsAuthority Fourth(int after) =>
        Of($"requireExplicitPolicy{after} CA", after)
            .Authority($"requireExplicitPolicy{after} subCA", Policies(1))
            .Authority($"requireExplicitPolicy{after} subsubCA", Policies(1))
            .Authority($"requireExplicitPolicy{after} subsubsubCA", Policies(1));
}
