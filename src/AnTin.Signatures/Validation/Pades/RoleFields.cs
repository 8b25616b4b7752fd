using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>Empty signature fields whose names say who is to sign there.</summary>
internal static class RoleFields
{
    /// <summary>The empty field that waits for this role; null where none does.</summary>
    public static string? Waiting(PdfRevision revision, RoleRule rule) =>
        Empty(revision).FirstOrDefault(field => IsFor(field, rule))?.FullName;

    /// <summary>
    /// Said where a field waits for an organisation and no organisation signed at all: a letter that a clerk signed with an
    /// own certificate, outside the field, shows no other mark.
    /// </summary>
    public static Finding? FindMissing(
        PdfRevision revision,
        IReadOnlyList<SignatureReport> signatures,
        ValidationPolicy policy
    )
    {
        if (
            signatures.Count == 0
            || signatures.Any(signature => signature.Kind == CertificateKind.Organisation)
        )
        {
            return null;
        }

        var field = policy
            .Roles.Where(rule => rule.CertificateKinds is [CertificateKind.Organisation])
            .Select(rule => Waiting(revision, rule))
            .FirstOrDefault(name => name is not null);
        return field is null ? null : FindingCatalogue.NoOrganisationSignature(field);
    }

    private static IEnumerable<PdfFormField> Empty(PdfRevision revision) =>
        revision.Form.Fields.Where(field =>
            field.Type is "Sig" && revision.Resolve(field.Value).IsNull
        );

    private static bool IsFor(PdfFormField field, RoleRule rule) =>
        rule.FieldNameStartsWith.Any(start =>
            field.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        );
}
