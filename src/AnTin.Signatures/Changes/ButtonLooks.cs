using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// The looks that a check box or radio button got after the signature (ISO 32000-2 §12.7.5.2.3, §12.7.5.2.4): that of
/// <c>Off</c> shows the empty button, every other one a sign in it. So does what was drawn anew; what was signed and stays is
/// not looked at.
/// </summary>
internal static class ButtonLooks
{
    private const int MostStates = 64;

    private static readonly string[] Keys = ["N", "R", "D"];

    public static bool Mislead(FieldPair field, ComparisonContext context) =>
        Mislead(field, context, widget => SignedAs(widget, field.Before!));

    /// <summary>The same of all looks, where some that were signed are not what they were.</summary>
    public static bool MisleadRedrawn(FieldPair field, ComparisonContext context) =>
        Mislead(field, context, _ => null);

    private static bool Mislead(
        FieldPair field,
        ComparisonContext context,
        Func<PdfWidget, PdfWidget?> signedAs
    ) =>
        field.After!.Widgets.Any(widget =>
            !widget.Rectangle.IsEmpty
            && Keys.Any(key => Mislead(key, signedAs(widget), widget, context))
        );

    private static PdfWidget? SignedAs(PdfWidget widget, PdfFormField signed) =>
        signed.Widgets.FirstOrDefault(old => old.Reference?.Number == widget.Reference?.Number);

    private static bool Mislead(
        string key,
        PdfWidget? signed,
        PdfWidget widget,
        ComparisonContext context
    )
    {
        var old = signed is null ? PdfNull.Instance : Looks(key, signed, context.Before);
        switch (Looks(key, widget, context.After))
        {
            case PdfNull:
                return false;
            case PdfStream when old is PdfStream:
                return false;
            case PdfDictionary states when states.Count <= MostStates:
                return states
                    .Entries.Where(state =>
                        context
                            .Before.Resolve((old as PdfDictionary)?[state.Key] ?? PdfNull.Instance)
                            .IsNull
                    )
                    .Any(state => Misleads(state.Key, state.Value, widget, context));
            default:
                return true;
        }
    }

    private static bool Misleads(
        string state,
        PdfObject look,
        PdfWidget widget,
        ComparisonContext context
    ) =>
        context.After.Resolve(look) switch
        {
            PdfNull => false,
            PdfStream form => ButtonLook.MarkOf(form, widget, context)
                != (state is "Off" ? ButtonMark.None : ButtonMark.Sign),
            _ => true,
        };

    private static PdfObject Looks(string key, PdfWidget widget, PdfRevision revision) =>
        revision.Resolve(revision.Dictionary(widget.Dictionary["AP"])?[key] ?? PdfNull.Instance);
}
