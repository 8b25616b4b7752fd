using System.Collections.Frozen;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Keeps the walk of the document on the tree: a page is compared where the page tree holds it and only named elsewhere;
/// form and annotations are compared by themselves; what belongs to storage alone is left out.
/// </summary>
internal sealed class DocumentGuide : IWalkGuide
{
    private const string WithoutLook = "without look";
    private const string FormPictures = "pictures of the form";

    /// <summary>Keys of a trailer that speak of the file (ISO 32000-2 §7.5.5, §7.5.8.2, ISO/TS 32004 §5.2).</summary>
    private static readonly FrozenSet<string> FileKeys = new[]
    {
        "Size",
        "Prev",
        "ID",
        "XRefStm",
        "Type",
        "W",
        "Index",
        "Length",
        "Filter",
        "DecodeParms",
        "DL",
        "AuthCode",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keys of a trailer that lead to the document.</summary>
    private static readonly FrozenSet<string> DocumentKeys = new[]
    {
        "Root",
        "Info",
        "Encrypt",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keys of the catalogue that nothing is shown from.</summary>
    private static readonly FrozenSet<string> KeysWithoutLook = new[]
    {
        "Metadata",
        "Extensions",
        "Version",
        "MarkInfo",
        "StructTreeRoot",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keys that name a field or widget without showing it.</summary>
    private static readonly FrozenSet<string> NamingKeys = new[]
    {
        "Parent",
        "Kids",
        "Obj",
        "Popup",
        "IRT",
        "T",
        "Fields",
        "CO",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<int, int> pagesBefore;
    private readonly Dictionary<int, int> pagesAfter;
    private readonly FormComparison form;

    public DocumentGuide(PdfRevision before, PdfRevision after, FormComparison form)
    {
        pagesBefore = Pages(before);
        pagesAfter = Pages(after);
        this.form = form;
    }

    public int? PageOf(PdfReference reference) =>
        pagesAfter.TryGetValue(reference.Number, out var page) ? page : null;

    public WalkDecision Decide(ObjectPath path, PdfObject before, PdfObject after)
    {
        if (IsComparedElsewhere(path) || (path.Depth == 1 && SaysNothing(path.Last, before, after)))
        {
            return WalkDecision.Same;
        }

        if (before is not PdfReference old || after is not PdfReference now)
        {
            return WalkDecision.Walk;
        }

        if (
            pagesBefore.TryGetValue(old.Number, out var oldPage)
            && pagesAfter.TryGetValue(now.Number, out var newPage)
        )
        {
            return IsInPageTree(path) ? WalkDecision.Walk
                : old.Number == now.Number || oldPage == newPage ? WalkDecision.Same
                : WalkDecision.Differs;
        }

        return IsNaming(path) && form.IsNode(old, now) && old.Number == now.Number
            ? WalkDecision.Same
            : WalkDecision.Walk;
    }

    /// <summary>
    /// What nothing is shown from may change where other parts may not: file information, tags, data of programs on a
    /// page; pictures that the form keeps for looks without their own.
    /// </summary>
    public string PartOf(ObjectPath path, string part) =>
        part.Length > 0 ? part
        : path.Last is "PieceInfo"
        || (path.Depth == 1 && path.Last is "Info")
        || (path.Depth == 2 && path.StartsWith("Root") && KeysWithoutLook.Contains(path.Last))
            ? WithoutLook
        : path.Depth == 4 && path.StartsWith("Root", "AcroForm", "DR", "XObject") ? FormPictures
        : "";

    /// <summary>
    /// A writer drops or adds entries of the trailer that it does not know; one that stays must lead to the same, since
    /// it may share objects with the document.
    /// </summary>
    private static bool SaysNothing(string key, PdfObject before, PdfObject after) =>
        FileKeys.Contains(key)
        || (
            !DocumentKeys.Contains(key)
            && (
                before is not (PdfReference or PdfDictionary or PdfArray)
                || after is not (PdfReference or PdfDictionary or PdfArray)
            )
        );

    private bool IsComparedElsewhere(ObjectPath path) =>
        path.Depth switch
        {
            2 => path.StartsWith("Root") && path.Last is "AcroForm" or "DSS",
            _ => string.Equals(path.Last, "Annots", StringComparison.Ordinal)
                && IsInPageTree(path.Parent!),
        };

    /// <summary>
    /// Keys name fields only where fields are spoken of: in the form, in annotations, in the structure tree and in actions.
    /// Elsewhere the same word is a name somebody chose, as that of a picture among the resources of a page.
    /// </summary>
    private static bool IsNaming(ObjectPath path)
    {
        var key = path.Last is [>= '0' and <= '9', ..] && path.Parent is { } list ? list : path;
        return NamingKeys.Contains(key.Last)
            && !path.Contains("Resources")
            && !path.Contains("DR")
            && (
                path.StartsWith("Root", "AcroForm")
                || (path.StartsWith("Root", "Pages") && path.Contains("Annots"))
                || (path.StartsWith("Root", "StructTreeRoot") && key.Last is "Obj")
                || (key.Last is "T" or "Fields" && IsAction(key.Parent))
            );
    }

    private static bool IsAction(ObjectPath? path) =>
        path is { Last: "A" or "OpenAction" or "Next" } or { Parent.Last: "AA" or "Next" };

    /// <summary>A path of nothing but <c>/Root/Pages</c> and steps <c>Kids/n</c>.</summary>
    private static bool IsInPageTree(ObjectPath path)
    {
        var at = path;
        while (at.Depth > 2)
        {
            if (
                at.Last is not [>= '0' and <= '9', ..]
                || !string.Equals(at.Parent!.Last, "Kids", StringComparison.Ordinal)
            )
            {
                return false;
            }

            at = at.Parent.Parent!;
        }

        return at.StartsWith("Root", "Pages") && at.Depth == 2;
    }

    private static Dictionary<int, int> Pages(PdfRevision revision)
    {
        var pages = new Dictionary<int, int>();
        foreach (var page in revision.Pages)
        {
            if (page.Reference is { } reference)
            {
                pages.TryAdd(reference.Number, page.Index);
            }
        }

        return pages;
    }
}
