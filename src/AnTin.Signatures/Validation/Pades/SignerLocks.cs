using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Changes;
using AnTin.Signatures.Policy;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// Reads what the signer, or whoever certified the document before him, allowed to happen later: DocMDP (ISO 32000-2
/// §12.8.2.2), FieldMDP (§12.8.2.4) and the field's lock (§12.7.5.5, table 236).
/// </summary>
internal static class SignerLocks
{
    private const int NoChange = 1;
    private const int FormFilling = 2;
    private const int Commenting = 3;

    public static ChangePermissions Read(
        PdfSignatureValue value,
        PdfRevision signed,
        ValidationPolicy policy
    )
    {
        var level = CertificationLevel(signed);
        var permissions = new ChangePermissions
        {
            FormFilling = policy.FormFillingAllowed,
            Annotations = policy.AnnotationsAllowed,
            LargestLaterAppearance = policy.LargestLaterAppearance,
        };
        foreach (var (method, parameters) in Transforms(value.Dictionary, signed))
        {
            if (method is "FieldMDP")
            {
                permissions = Lock(permissions, parameters, signed);
            }
            else if (method is "DocMDP")
            {
                level = Math.Min(level, LevelOf(parameters, signed));
            }
        }

        if (signed.Dictionary(value.Field.Dictionary["Lock"]) is { } own)
        {
            permissions = Lock(permissions, own, signed);
            level = Math.Min(
                level,
                (int)
                    Math.Clamp(
                        signed.Resolve(own["P"]).AsInteger() ?? int.MaxValue,
                        1,
                        int.MaxValue
                    )
            );
        }

        return permissions with
        {
            Signing = level > NoChange,
            FormFilling = permissions.FormFilling && level >= FormFilling,
            ValuesMayChange = level is >= FormFilling and < int.MaxValue,
            Annotations = permissions.Annotations && level > FormFilling,
            Comments = level == Commenting,
        };
    }

    private static int CertificationLevel(PdfRevision revision)
    {
        var certifying = revision.Dictionary(
            revision.Dictionary(revision.Catalog["Perms"])?["DocMDP"] ?? PdfNull.Instance
        );
        return certifying is null
            ? int.MaxValue
            : Transforms(certifying, revision)
                .Where(transform => transform.Method is "DocMDP")
                .Select(transform => LevelOf(transform.Parameters, revision))
                .DefaultIfEmpty(FormFilling)
                .Min();
    }

    /// <summary>§12.8.2.2, table 257: P is 2 where it is missing.</summary>
    private static int LevelOf(PdfDictionary parameters, PdfRevision revision) =>
        (int)Math.Clamp(revision.Resolve(parameters["P"]).AsInteger() ?? FormFilling, NoChange, 3);

    private static IEnumerable<(string? Method, PdfDictionary Parameters)> Transforms(
        PdfDictionary signature,
        PdfRevision revision
    ) =>
        revision
            .Array(signature["Reference"])
            .Items.Select(revision.Dictionary)
            .OfType<PdfDictionary>()
            .Select(reference =>
                (
                    revision.Resolve(reference["TransformMethod"]).AsName(),
                    revision.Dictionary(reference["TransformParams"]) ?? PdfDictionary.Empty
                )
            );

    private static ChangePermissions Lock(
        ChangePermissions permissions,
        PdfDictionary parameters,
        PdfRevision revision
    )
    {
        var fields = revision
            .Array(parameters["Fields"])
            .Items.Select(revision.Resolve)
            .OfType<PdfString>()
            .Select(name => name.ToText())
            .ToArray();
        return revision.Resolve(parameters["Action"]).AsName() switch
        {
            "All" => permissions with { LocksAllBut = true, Fields = [] },
            "Exclude" => permissions with { LocksAllBut = true, Fields = fields },
            "Include" => permissions with { LocksAllBut = false, Fields = fields },
            _ => permissions,
        };
    }
}
