using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.5:
/// <code>
/// PolicyMappings ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE {
///     issuerDomainPolicy   CertPolicyId,
///     subjectDomainPolicy  CertPolicyId }
/// </code>
/// </summary>
public sealed record PolicyMapping(ObjectIdentifier IssuerPolicy, ObjectIdentifier SubjectPolicy)
{
    private const int MostMappings = 64;

    internal static IReadOnlyList<PolicyMapping> ReadAll(ref DerReader reader)
    {
        const string Field = "policyMappings";
        var list = reader.Sequence(Field);
        var mappings = new List<PolicyMapping>();
        while (list.HasData)
        {
            if (mappings.Count == MostMappings)
            {
                throw list.Broken(Field, $"has more than {MostMappings} mappings.");
            }

            var inside = list.Sequence(Field);
            mappings.Add(
                new PolicyMapping(inside.ObjectIdentifier(Field), inside.ObjectIdentifier(Field))
            );
            inside.Complete();
        }

        return mappings;
    }

    internal static void WriteAll(DerWriter writer, IEnumerable<PolicyMapping> mappings)
    {
        using (writer.Sequence())
        {
            foreach (var mapping in mappings)
            {
                using (writer.Sequence())
                {
                    writer.ObjectIdentifier(mapping.IssuerPolicy);
                    writer.ObjectIdentifier(mapping.SubjectPolicy);
                }
            }
        }
    }
}
