using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Paths;

/// <summary>
/// The policy part of RFC 5280 §6.1. Of the valid_policy_tree only the lowest row is kept, each policy with the
/// policies of the anchor's domain it came from: the same answer as the tree's, without its exponential growth
/// (RFC 9618).
/// </summary>
internal sealed class PolicyState
{
    private readonly HashSet<ObjectIdentifier> acceptable;
    private Dictionary<ObjectIdentifier, HashSet<ObjectIdentifier>> row = new()
    {
        [Oids.AnyPolicy] = [Oids.AnyPolicy],
    };
    private int explicitPolicy;
    private int inhibitAnyPolicy;
    private int policyMapping;

    /// <summary>§6.1.2 (d) to (f): 0 where the caller wishes it, else n + 1, beyond the path's end.</summary>
    public PolicyState(int length, PathOptions options)
    {
        acceptable = [.. options.Policies];
        explicitPolicy = options.RequireExplicitPolicy ?? acceptable.Count > 0 ? 0 : length + 1;
        inhibitAnyPolicy = options.InhibitAnyPolicy ? 0 : length + 1;
        policyMapping = options.InhibitPolicyMapping ? 0 : length + 1;
    }

    /// <summary>§6.1.3 (d) to (f), then §6.1.4 (a), (b), (h) to (j) or, for the leaf, §6.1.5 (a), (b), (g).</summary>
    public CertificateVerdict? Process(Certificate certificate, bool isLeaf)
    {
        row = NextRow(certificate, isLeaf);
        if (explicitPolicy <= 0 && row.Count == 0)
        {
            return Violated(certificate, "A policy is required, and none is left.");
        }

        if (isLeaf)
        {
            return Finish(certificate);
        }

        foreach (var mapping in certificate.PolicyMappings)
        {
            // §6.1.4 (a): "verify that the special value anyPolicy does not appear".
            if (mapping.IssuerPolicy == Oids.AnyPolicy || mapping.SubjectPolicy == Oids.AnyPolicy)
            {
                return Violated(certificate, "It maps from or to anyPolicy.");
            }
        }

        Map(certificate.PolicyMappings);
        Count(certificate);
        return null;
    }

    private Dictionary<ObjectIdentifier, HashSet<ObjectIdentifier>> NextRow(
        Certificate certificate,
        bool isLeaf
    )
    {
        var next = new Dictionary<ObjectIdentifier, HashSet<ObjectIdentifier>>();
        var anyAbove = row.GetValueOrDefault(Oids.AnyPolicy);
        foreach (var policy in certificate.Policies.Select(one => one.Identifier))
        {
            if (policy == Oids.AnyPolicy)
            {
                continue;
            }

            // (d)(1)(i) the policy was expected; (d)(1)(ii) or anything was.
            if (row.TryGetValue(policy, out var origins))
            {
                next[policy] = origins;
            }
            else if (anyAbove is not null)
            {
                next[policy] = [policy];
            }
        }

        // (d)(2): anyPolicy in the certificate keeps what stands above.
        var anyCounts = inhibitAnyPolicy > 0 || (!isLeaf && certificate.IsSelfIssued);
        if (anyCounts && certificate.Policies.Any(one => one.Identifier == Oids.AnyPolicy))
        {
            foreach (var (policy, origins) in row)
            {
                next.TryAdd(policy, origins);
            }
        }

        return next;
    }

    /// <summary>§6.1.4 (b). All mappings start from the row as the certificate left it: none applies to what another made.</summary>
    private void Map(IReadOnlyList<PolicyMapping> mappings)
    {
        var mapped = new List<(ObjectIdentifier Policy, IEnumerable<ObjectIdentifier> Origins)>();
        foreach (var (issuer, subject) in mappings)
        {
            if (row.TryGetValue(issuer, out var origins))
            {
                mapped.Add((subject, origins));
            }
            else if (row.ContainsKey(Oids.AnyPolicy))
            {
                mapped.Add((subject, [issuer]));
            }
        }

        foreach (var (issuer, _) in mappings)
        {
            row.Remove(issuer);
        }

        if (policyMapping <= 0)
        {
            return;
        }

        foreach (var (policy, origins) in mapped)
        {
            row[policy] = [.. row.GetValueOrDefault(policy) ?? [], .. origins];
        }
    }

    /// <summary>§6.1.4 (h) to (j).</summary>
    private void Count(Certificate certificate)
    {
        if (!certificate.IsSelfIssued)
        {
            explicitPolicy--;
            policyMapping--;
            inhibitAnyPolicy--;
        }

        explicitPolicy = Math.Min(
            explicitPolicy,
            certificate.PolicyConstraints?.RequireExplicitPolicy ?? int.MaxValue
        );
        policyMapping = Math.Min(
            policyMapping,
            certificate.PolicyConstraints?.InhibitPolicyMapping ?? int.MaxValue
        );
        inhibitAnyPolicy = Math.Min(inhibitAnyPolicy, certificate.InhibitAnyPolicy ?? int.MaxValue);
    }

    /// <summary>§6.1.5 (a), (b), (g): what is left must meet what the caller accepts.</summary>
    private CertificateVerdict? Finish(Certificate leaf)
    {
        explicitPolicy--;
        if (leaf.PolicyConstraints?.RequireExplicitPolicy == 0)
        {
            explicitPolicy = 0;
        }

        var meets =
            acceptable.Count == 0
                ? row.Count > 0
                : row.Any(policy =>
                    policy.Key == Oids.AnyPolicy || policy.Value.Overlaps(acceptable)
                );
        return explicitPolicy <= 0 && !meets
            ? Violated(leaf, "None of its policies is acceptable.")
            : null;
    }

    private static CertificateVerdict Violated(Certificate certificate, string reason) =>
        new(certificate, CertificateStanding.ConstraintViolated, reason, PathConstraint.Policy);
}
