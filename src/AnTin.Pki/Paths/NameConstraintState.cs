using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Paths;

/// <summary>
/// permitted_subtrees and excluded_subtrees of RFC 5280 §6.1.2 (b), (c). Each authority narrows what is permitted:
/// a name must fit every list of its kind, and no excluded one.
/// </summary>
internal sealed class NameConstraintState
{
    private readonly List<IReadOnlyList<GeneralName>> permitted = [];
    private readonly List<GeneralName> excluded = [];

    /// <summary>§6.1.4 (g).</summary>
    public void Add(NameConstraints constraints)
    {
        if (constraints.Permitted.Count > 0)
        {
            permitted.Add(constraints.Permitted);
        }

        excluded.AddRange(constraints.Excluded);
    }

    /// <summary>The first name of the certificate that is not allowed; null when all are.</summary>
    public GeneralName? Violation(Certificate certificate) =>
        permitted.Count == 0 && excluded.Count == 0
            ? null
            : NamesOf(certificate).FirstOrDefault(name => !IsAllowed(name));

    private bool IsAllowed(GeneralName name)
    {
        foreach (var list in permitted)
        {
            var ofKind = list.Where(subtree => subtree.Kind == name.Kind).ToList();
            if (
                ofKind.Count > 0
                && !ofKind.Exists(subtree => NameSubtree.Contains(subtree, name) == true)
            )
            {
                return false;
            }
        }

        // A kind that cannot be compared (null) is treated as excluded: §6.1 wants such certificates refused.
        return !excluded.Exists(subtree =>
            subtree.Kind == name.Kind && NameSubtree.Contains(subtree, name) != false
        );
    }

    /// <summary>
    /// §6.1.3 (b): the subject, when it is not empty, and each alternative name. §4.2.1.10: a mailbox in the subject
    /// counts when there is no alternative name.
    /// </summary>
    private static IEnumerable<GeneralName> NamesOf(Certificate certificate)
    {
        if (!certificate.Subject.IsEmpty)
        {
            yield return GeneralName.DirectoryName(certificate.Subject);
        }

        foreach (var name in certificate.SubjectAlternativeNames)
        {
            yield return name;
        }

        if (certificate.Extension(Oids.SubjectAlternativeName) is null)
        {
            foreach (var mailbox in certificate.Subject.ValuesOf(AttributeType.EmailAddress))
            {
                yield return GeneralName.Rfc822Name(mailbox);
            }
        }
    }
}
