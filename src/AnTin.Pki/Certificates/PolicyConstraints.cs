using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.11:
/// <code>
/// PolicyConstraints ::= SEQUENCE {
///     requireExplicitPolicy  [0] SkipCerts OPTIONAL,
///     inhibitPolicyMapping   [1] SkipCerts OPTIONAL }
/// </code>
/// </summary>
public sealed record PolicyConstraints(int? RequireExplicitPolicy, int? InhibitPolicyMapping)
{
    internal static PolicyConstraints Read(ref DerReader reader)
    {
        const string Field = "policyConstraints";
        var inside = reader.Sequence(Field);
        int? require = inside.Is(DerTag.Context(0))
            ? inside.SmallInteger(Field, DerTag.Context(0))
            : null;
        int? inhibit = inside.Is(DerTag.Context(1))
            ? inside.SmallInteger(Field, DerTag.Context(1))
            : null;
        inside.Complete();
        return require < 0 || inhibit < 0
            ? throw reader.Broken(Field, "skips fewer than zero certificates.")
            : new PolicyConstraints(require, inhibit);
    }
}
