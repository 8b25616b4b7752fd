using AnTin.Pki.Der;
using AnTin.Pki.Paths;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>One case of the suite.</summary>
/// <param name="Name">Section and name as NIST has them.</param>
/// <param name="IsValid">What NIST answers.</param>
/// <param name="Standing">What we answer.</param>
/// <param name="Constraint">Which rule, where one is violated.</param>
/// <param name="Leaf">The certificate that is asked about.</param>
internal sealed record PkitsCase(
    string Name,
    bool IsValid,
    CertificateStanding Standing,
    PathConstraint Constraint,
    PkitsLeaf Leaf
)
{
    public PathOptions Options { get; init; } = new();

    /// <summary>Why our answer is another than NIST's; empty where it is the same.</summary>
    public string Divergence { get; init; } = "";

    /// <summary>Why openssl's answer is another than NIST's; empty where it is the same.</summary>
    public string OpensslDivergence { get; init; } = "";

    public static PkitsCase Valid(string name, PkitsLeaf leaf) =>
        new(name, true, CertificateStanding.Valid, PathConstraint.None, leaf);

    public static PkitsCase Invalid(string name, CertificateStanding standing, PkitsLeaf leaf) =>
        new(name, false, standing, PathConstraint.None, leaf);

    public static PkitsCase Invalid(string name, PathConstraint constraint, PkitsLeaf leaf) =>
        new(name, false, CertificateStanding.ConstraintViolated, constraint, leaf);

    /// <summary>Valid for NIST; not for us.</summary>
    public PkitsCase ButHere(CertificateStanding standing, string why) =>
        this with
        {
            Standing = standing,
            Divergence = why,
        };

    public PkitsCase ButOpenssl(string why) => this with { OpensslDivergence = why };

    /// <summary>The policies that the one who asks accepts (RFC 5280 §6.1.1 (c)).</summary>
    public PkitsCase Accepting(params int[] policies) =>
        this with
        {
            Options = Options with
            {
                Policies =
                [
                    .. policies.Select(one => ObjectIdentifier.Parse(PolicyParts.Identifier(one))),
                ],
                RequireExplicitPolicy = Options.RequireExplicitPolicy ?? false,
            },
        };

    /// <summary>initial-explicit-policy (RFC 5280 §6.1.1 (f)).</summary>
    public PkitsCase RequiringPolicy() =>
        this with
        {
            Options = Options with { RequireExplicitPolicy = true },
        };

    /// <summary>initial-policy-mapping-inhibit (RFC 5280 §6.1.1 (e)).</summary>
    public PkitsCase InhibitingMapping() =>
        this with
        {
            Options = Options with { InhibitPolicyMapping = true },
        };

    /// <summary>initial-any-policy-inhibit (RFC 5280 §6.1.1 (g)).</summary>
    public PkitsCase InhibitingAnyPolicy() =>
        this with
        {
            Options = Options with { InhibitAnyPolicy = true },
        };

    public override string ToString() => Name;
}
