using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.4:
/// <code>
/// PolicyInformation ::= SEQUENCE {
///     policyIdentifier  OBJECT IDENTIFIER,
///     policyQualifiers  SEQUENCE SIZE (1..MAX) OF PolicyQualifierInfo OPTIONAL }
/// </code>
/// </summary>
/// <param name="Identifier">The policy.</param>
/// <param name="PracticeStatement">The URI of the practice statement, when a qualifier names it.</param>
public sealed record CertificatePolicy(ObjectIdentifier Identifier, string? PracticeStatement)
{
    private const int MostPolicies = 64;

    internal static IReadOnlyList<CertificatePolicy> ReadAll(ref DerReader reader)
    {
        const string Field = "certificatePolicies";
        var list = reader.Sequence(Field);
        var policies = new List<CertificatePolicy>(1);
        while (list.HasData)
        {
            if (policies.Count == MostPolicies)
            {
                throw list.Broken(Field, $"has more than {MostPolicies} policies.");
            }

            var inside = list.Sequence(Field);
            var identifier = inside.ObjectIdentifier(Field);
            var practice = inside.HasData ? ReadPractice(inside.Sequence(Field)) : null;
            inside.Complete();
            if (policies.Exists(other => other.Identifier == identifier))
            {
                throw list.Broken(Field, $"names {identifier} twice.");
            }

            policies.Add(new CertificatePolicy(identifier, practice));
        }

        return policies;
    }

    internal static void Write(DerWriter writer, ObjectIdentifier policy, string? practiceStatement)
    {
        using (writer.Sequence())
        {
            writer.ObjectIdentifier(policy);
            if (practiceStatement is not null)
            {
                using (writer.Sequence())
                using (writer.Sequence())
                {
                    writer.ObjectIdentifier(Oids.CertificationPracticeUri);
                    writer.Ia5String(practiceStatement);
                }
            }
        }
    }

    private static string? ReadPractice(DerReader qualifiers)
    {
        const string Field = "certificatePolicies.policyQualifiers";
        string? practice = null;
        while (qualifiers.HasData)
        {
            var one = qualifiers.Sequence(Field);
            if (one.ObjectIdentifier(Field) == Oids.CertificationPracticeUri)
            {
                practice = one.Text(Field);
            }
        }

        return practice;
    }
}
