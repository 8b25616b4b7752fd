namespace AnTin.Signatures.Policy;

/// <summary>
/// The items of all lists of a policy, those of rules after the rules themselves: the types say that none is null, and
/// JSON does not keep to it.
/// </summary>
internal static class PolicyLists
{
    /// <summary>Each with the place where it stands, as <c>roles[0].reasonContains[1]</c>.</summary>
    public static IEnumerable<(string Member, object? Item)> Items(ValidationPolicy policy) =>
        Items("acceptedDigests", policy.AcceptedDigests)
            .Concat(Items("acceptedUntil", policy.AcceptedUntil))
            .Concat(Items("requiredCertificatePolicies", policy.RequiredCertificatePolicies))
            .Concat(Items("authorityServices", policy.AuthorityServices))
            .Concat(Items("timestampServices", policy.TimestampServices))
            .Concat(Items("trustedStatuses", policy.TrustedStatuses))
            .Concat(Items("certificateKinds", policy.CertificateKinds))
            .Concat(Items("roles", policy.Roles))
            .Concat(policy.CertificateKinds.Index().SelectMany(Inside))
            .Concat(policy.Roles.Index().SelectMany(Inside));

    private static IEnumerable<(string, object?)> Inside((int Index, CertificateKindRule Rule) one)
    {
        var at = PolicyCheck.At("certificateKinds", one.Index);
        return Items($"{at}.policies", one.Rule.Policies)
            .Concat(Items($"{at}.extendedKeyUsages", one.Rule.ExtendedKeyUsages))
            .Concat(Items($"{at}.subjectHas", one.Rule.SubjectHas))
            .Concat(Items($"{at}.commonNameStartsWith", one.Rule.CommonNameStartsWith));
    }

    private static IEnumerable<(string, object?)> Inside((int Index, RoleRule Rule) one)
    {
        var at = PolicyCheck.At("roles", one.Index);
        return Items($"{at}.claimedRoles", one.Rule.ClaimedRoles)
            .Concat(Items($"{at}.fieldNameStartsWith", one.Rule.FieldNameStartsWith))
            .Concat(Items($"{at}.reasonContains", one.Rule.ReasonContains));
    }

    private static IEnumerable<(string, object?)> Items(
        string member,
        IReadOnlyList<object?> list
    ) => list.Select((item, i) => (PolicyCheck.At(member, i), item));
}
