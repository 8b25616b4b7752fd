using static AnTin.Pki.Paths.PathConstraint;
using static AnTin.Pki.Tests.Paths.Pkits.Parts;
using static AnTin.Pki.Tests.Paths.Pkits.PkitsCase;
using static AnTin.Pki.Tests.Paths.Pkits.Sections.Shared;

namespace AnTin.Pki.Tests.Paths.Pkits.Sections;

/// <summary>PKITS 4.6: who is an authority, and how long a path may be.</summary>
internal static class Section06BasicConstraints
{
    private static readonly PkitsAuthority Missing = Anchor.Authority(
        "Missing basicConstraints CA",
        NoBasicConstraints
    );

    private static readonly PkitsAuthority CriticalFalse = Anchor.Authority(
        "basicConstraints Critical cA False CA",
        NoAuthority(isCritical: true)
    );

    private static readonly PkitsAuthority NotCriticalFalse = Anchor.Authority(
        "basicConstraints Not Critical cA False CA",
        NoAuthority(isCritical: false)
    );

    private static readonly PkitsAuthority NotCritical = Anchor.Authority(
        "basicConstraints Not Critical CA",
        Authority(isCritical: false)
    );

    private static readonly PkitsAuthority Length0 = Of(Anchor, "pathLenConstraint0 CA", 0);
    private static readonly PkitsAuthority Length0Sub = Length0.Authority(
        "pathLenConstraint0 subCA"
    );
    private static readonly PkitsAuthority Length0Self = Length0.SelfIssued();
    private static readonly PkitsAuthority Length0Sub2 = Length0Self.Authority(
        "pathLenConstraint0 subCA2"
    );

    private static readonly PkitsAuthority Length1 = Of(Anchor, "pathLenConstraint1 CA", 1);
    private static readonly PkitsAuthority Length1Self = Length1.SelfIssued();
    private static readonly PkitsAuthority Length1Sub = Length1Self.Authority(
        "pathLenConstraint1 subCA"
    );
    private static readonly PkitsAuthority Length1SubSelf = Length1Sub.SelfIssued();

    private static readonly PkitsAuthority Length6 = Of(Anchor, "pathLenConstraint6 CA", 6);

    private static readonly PkitsAuthority Length60 = Of(Length6, "pathLenConstraint6 subCA0", 0);
    private static readonly PkitsAuthority Length600 = Length60.Authority(
        "pathLenConstraint6 subsubCA00"
    );

    private static readonly PkitsAuthority Length61 = Of(Length6, "pathLenConstraint6 subCA1", 1);
    private static readonly PkitsAuthority Length611 = Of(
        Length61,
        "pathLenConstraint6 subsubCA11",
        1
    );
    private static readonly PkitsAuthority Length611X = Length611.Authority(
        "pathLenConstraint6 subsubsubCA11X"
    );

    private static readonly PkitsAuthority Length64 = Of(Length6, "pathLenConstraint6 subCA4", 4);
    private static readonly PkitsAuthority Length641 = Of(
        Length64,
        "pathLenConstraint6 subsubCA41",
        1
    );
    private static readonly PkitsAuthority Length641X = Length641.Authority(
        "pathLenConstraint6 subsubsubCA41X"
    );

    public static readonly PkitsCase[] Cases =
    [
        Invalid("4.6.1 Invalid Missing basicConstraints Test1", NotAnAuthority, Missing.Leaf()),
        Invalid("4.6.2 Invalid cA False Test2", NotAnAuthority, CriticalFalse.Leaf()),
        Invalid("4.6.3 Invalid cA False Test3", NotAnAuthority, NotCriticalFalse.Leaf()),
        Valid("4.6.4 Valid basicConstraints Not Critical Test4", NotCritical.Leaf()),
        Invalid("4.6.5 Invalid pathLenConstraint Test5", PathLength, Length0Sub.Leaf()),
        Invalid("4.6.6 Invalid pathLenConstraint Test6", PathLength, Length0Sub.Leaf(Authority())),
        Valid("4.6.7 Valid pathLenConstraint Test7", Length0.Leaf()),
        Valid("4.6.8 Valid pathLenConstraint Test8", Length0.Leaf(Authority())),
        Invalid("4.6.9 Invalid pathLenConstraint Test9", PathLength, Length600.Leaf()),
        Invalid("4.6.10 Invalid pathLenConstraint Test10", PathLength, Length600.Leaf(Authority())),
        Invalid("4.6.11 Invalid pathLenConstraint Test11", PathLength, Length611X.Leaf()),
        Invalid(
            "4.6.12 Invalid pathLenConstraint Test12",
            PathLength,
            Length611X.Leaf(Authority())
        ),
        Valid("4.6.13 Valid pathLenConstraint Test13", Length641X.Leaf()),
        Valid("4.6.14 Valid pathLenConstraint Test14", Length641X.Leaf(Authority())),
        Valid("4.6.15 Valid Self-Issued pathLenConstraint Test15", Length0Self.Leaf()),
        Invalid(
            "4.6.16 Invalid Self-Issued pathLenConstraint Test16",
            PathLength,
            Length0Sub2.Leaf()
        ),
        Valid("4.6.17 Valid Self-Issued pathLenConstraint Test17", Length1SubSelf.Leaf()),
    ];

    private static PkitsAuthority Of(PkitsAuthority issuer, string name, int length) =>
        issuer.Authority(name, Authority(length));
}
