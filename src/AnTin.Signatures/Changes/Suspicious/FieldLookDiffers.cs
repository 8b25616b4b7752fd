using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>
/// Shadow attack "replace": a field is filled with one value and shows another, a picture or a drawing, hides its text, turns
/// or mirrors it, draws it with letters that are not what they say, or carries another rich text (RV); a check box or radio
/// button shows another state than its value, or gets a look with it that draws a sign where it is off or none where it is
/// on, a push button its first one; one that was prepared shows words when it is switched on. Fields with a format
/// script may show their value otherwise (ISO 32000-2 §12.6.3, /F).
/// </summary>
internal sealed class FieldLookDiffers : IChangeRule
{
    private const int Password = 1 << 13;
    private const int Push = 1 << 16;
    private const int Combo = 1 << 17;
    private const int Comb = 1 << 24;

    /// <summary>As <c>AP/N/Yes</c>.</summary>
    private const int DepthOfState = 2;

    public string Code => "FIELD_LOOK_DIFFERS";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.FieldKey is ("V" or "AP" or "AS" or "RV" or "I") && Is(difference, context);

    public static bool Is(Difference difference, ComparisonContext context) =>
        difference.Field is { Before: { } old, After: { } field } pair
        && !context.Before.Resolve(old.Value).Equals(context.After.Resolve(field.Value))
        && (
            field.Type is "Btn"
                ? IsOtherButton(difference, pair, field, context)
                : context.Looks.Ask(pair, "look differs", () => ShowsOther(field, context))
        );

    /// <summary>A push button has no value (ISO 32000-2 §12.7.5.2.2): whatever its first look says, nobody filled in.</summary>
    private static bool IsOtherButton(
        Difference difference,
        FieldPair pair,
        PdfFormField field,
        ComparisonContext context
    ) =>
        (field.Flags & Push) != 0
            ? difference.FieldKey is "AP"
            : IsTakenAway(difference)
                || ButtonStates.Differ(field, context.After)
                || context.Looks.Ask(
                    pair,
                    "button speaks",
                    () => ButtonWords.ComeOut(pair, context)
                )
                || context.Looks.Ask(
                    pair,
                    "button looks mislead",
                    () => ButtonLooks.Mislead(pair, context)
                )
                || (
                    IsRedrawn(difference)
                    && context.Looks.Ask(
                        pair,
                        "redrawn button looks mislead",
                        () => ButtonLooks.MisleadRedrawn(pair, context)
                    )
                );

    /// <summary>The look of a state, or all of them.</summary>
    private static bool IsTakenAway(Difference difference) =>
        difference is { FieldKey: "AP", Kind: DifferenceKind.Removed, FieldDepth: <= DepthOfState };

    /// <summary>Within what was signed as a look; some programs draw all states anew when they set one.</summary>
    private static bool IsRedrawn(Difference difference) =>
        difference.FieldKey is "AP"
        && (difference.Kind != DifferenceKind.Added || difference.FieldDepth > DepthOfState);

    private static bool ShowsOther(PdfFormField field, ComparisonContext context)
    {
        var isList = field.Type is "Ch" && (field.Flags & Combo) == 0;
        if (
            field.Type is not ("Tx" or "Ch")
            || (field.Type is "Tx" && (field.Flags & Password) != 0)
            || (!isList && HasFormat(field, context.After))
        )
        {
            return false;
        }

        var texts = FieldTexts
            .Of(field, context.After)
            .Select(ValueLetters.Of)
            .ToHashSet(StringComparer.Ordinal);
        return texts.Count == 0
            || RichValue.Differs(field, context.After, texts)
            || (isList && !ListLook.FitsIndices(field, context.After))
            || field.Widgets.Any(widget =>
                WidgetLooks
                    .Of(widget, context.After)
                    .Any(look => ShowsOther(look, widget, texts, field, context))
            );
    }

    private static bool HasFormat(PdfFormField field, PdfRevision revision) =>
        field
            .Widgets.Select(widget => widget.Dictionary)
            .Append(field.Dictionary)
            .Any(one => revision.Dictionary(one["AA"])?.ContainsKey("F") == true);

    private static bool ShowsOther(
        PdfObject look,
        PdfWidget widget,
        HashSet<string> texts,
        PdfFormField field,
        ComparisonContext context
    )
    {
        var revision = context.After;
        if (look is not PdfStream form)
        {
            return true;
        }

        var isList = field.Type is "Ch" && (field.Flags & Combo) == 0;
        var isComb = field.Type is "Tx" && (field.Flags & Comb) != 0;
        var resources = revision.Dictionary(revision.Form.Dictionary["DR"]) ?? PdfDictionary.Empty;
        var plain = new FilledLook(context, isComb, isList);
        if (!plain.IsPlain(form, resources))
        {
            return true;
        }

        // A widget without a place shows nothing, whatever its look says.
        var drawn = widget.Rectangle.IsEmpty
            ? DrawnForm.Read(revision, form, resources)
            : DrawnForm.Read(revision, form, resources, widget.Rectangle);
        var rotation = widget.PageIndex is { } page ? revision.Pages[page].Rotate : 0;
        return drawn.Pictures.Count > 0
            || !(
                isList
                    ? ListLook.Shows(drawn, plain.Highlights(widget), texts, field, revision)
                    : texts.Contains(
                        ValueLetters.Of(string.Concat(drawn.Lines.Select(line => line.Text)))
                    )
            )
            || !LegibleLook.Is(
                drawn,
                widget.Rectangle.IsEmpty
                    ? PdfRectangle.From(revision.Array(form.Dictionary["BBox"]), revision.Resolve)
                        ?? default
                    : widget.Rectangle,
                widget.Rectangle.IsEmpty ? 0 : rotation
            );
    }

    public Sentence Describe(Difference difference) =>
        new(
            $"ô “{difference.Field!.Name}” hiển thị khác giá trị đã điền",
            $"field “{difference.Field.Name}” shows something else than its value"
        );
}
