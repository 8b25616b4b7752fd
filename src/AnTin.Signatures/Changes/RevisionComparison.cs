using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Changes.Allowed;
using AnTin.Signatures.Changes.Suspicious;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Finds out what happened to a document after a signature. Each difference is allowed by one rule of
/// <c>Allowed/</c>, or it is named by one of <c>Suspicious/</c>; there is no third way.
/// </summary>
internal static class RevisionComparison
{
    private static readonly IChangeRule[] AllowedRules =
    [
        new EvidenceStored(),
        new DocumentInformationUpdated(),
        new ExtensionsDeclared(),
        new SignatureFieldAdded(),
        new SignatureApplied(),
        new FieldProtected(),
        new FormHousekeeping(),
        new StructureTreeGrown(),
        new PageBookkeeping(),
        new FormFilled(),
        new AnnotationPermitted(),
    ];

    private static readonly IChangeRule[] SuspiciousRules =
    [
        new TooManyDifferences(),
        new CertificationViolated(),
        new SignatureReplaced(),
        new AppearanceOverlay(),
        new LockedFieldChanged(),
        new FieldValueReplaced(),
        new FieldLookDiffers(),
        new FieldCoversWords(),
        new FieldLookReplaced(),
        new FieldAdded(),
        new FieldRemoved(),
        new FieldChanged(),
        new AnnotationAdded(),
        new AnnotationRemoved(),
        new AnnotationsReordered(),
        new AnnotationChanged(),
        new PagesReordered(),
        new PageAdded(),
        new PageRemoved(),
        new ActionsChanged(),
        new LayersChanged(),
        new PageContentChanged(),
        new FontChanged(),
        new PageResourcesChanged(),
        new PageGeometryChanged(),
        new AttachmentChanged(),
        new DynamicFormChanged(),
        new FieldsRedrawn(),
        new ObjectRedefined(),
    ];

    /// <param name="before">The document as it was signed, read from the signed bytes alone.</param>
    /// <param name="after">The document as a reader shows it today.</param>
    /// <param name="permissions">What may have been done meanwhile.</param>
    public static ChangeVerdict Compare(
        PdfRevision before,
        PdfRevision after,
        ChangePermissions permissions
    ) => Compare(before, after, permissions, UntouchedParts.Between(before, after));

    /// <summary>As above; leaving out what is untouched changes the work, never the verdict.</summary>
    internal static ChangeVerdict Compare(
        PdfRevision before,
        PdfRevision after,
        ChangePermissions permissions,
        UntouchedParts untouched
    )
    {
        var form = new FormComparison(before, after);
        var context = new ComparisonContext(before, after, permissions)
        {
            Form = form,
            Untouched = untouched,
        };
        var differences = new List<Difference>();
        var guide = new DocumentGuide(before, after, form);
        var cut = CompareDocument(context, guide, differences);
        cut |= FormWalks.Compare(context, guide, differences);
        cut |= AnnotationWalks.Compare(context, guide, differences);
        differences.AddRange(PageOrder.Compare(context));
        if (cut)
        {
            differences.Add(TooManyDifferences.Marker);
        }

        return Judge(differences, context);
    }

    private static bool CompareDocument(
        ComparisonContext context,
        DocumentGuide guide,
        List<Difference> differences
    )
    {
        var walk = new StructureWalk(context, guide);
        walk.Compare(context.Before.Trailer, context.After.Trailer, ObjectPath.Trailer);
        differences.AddRange(walk.Differences);
        differences.AddRange(CompareStores(context, guide));
        return walk.WasCut;
    }

    private static IReadOnlyList<Difference> CompareStores(
        ComparisonContext context,
        DocumentGuide guide
    )
    {
        var walk = new StructureWalk(context, guide);
        walk.CompareEntries(
            context.Before.Dictionary(context.Before.Catalog["DSS"]) ?? PdfDictionary.Empty,
            context.After.Dictionary(context.After.Catalog["DSS"]) ?? PdfDictionary.Empty,
            ObjectPath.Trailer.Down("Root").Down("DSS"),
            context.After.Catalog["DSS"] as PdfReference
        );
        return walk.Differences;
    }

    private static ChangeVerdict Judge(List<Difference> differences, ComparisonContext context)
    {
        var allowed = new List<ChangeReport>();
        var suspicious = new List<ChangeReport>();
        foreach (var difference in differences)
        {
            if (Array.Find(AllowedRules, rule => rule.Matches(difference, context)) is { } leave)
            {
                Report(allowed, leave, difference);
            }
            else
            {
                Report(
                    suspicious,
                    Array.Find(SuspiciousRules, rule => rule.Matches(difference, context))!,
                    difference
                );
            }
        }

        if (context.Budget.IsSpent)
        {
            var cut = TooManyDifferences.Marker;
            Report(
                suspicious,
                Array.Find(SuspiciousRules, rule => rule.Matches(cut, context))!,
                cut
            );
        }

        return new ChangeVerdict(allowed, suspicious);
    }

    /// <summary>One line for each rule and object: a redefined page does not fill the report.</summary>
    private static void Report(List<ChangeReport> list, IChangeRule rule, Difference difference)
    {
        var name = difference.ObjectName;
        if (!list.Exists(known => known.Rule == rule.Code && known.Object == name))
        {
            list.Add(
                new ChangeReport(
                    rule.Code,
                    name,
                    difference.Page + 1,
                    difference.Path.ToString(),
                    rule.Describe(difference)
                )
            );
        }
    }
}
