using System.Globalization;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>
/// Shadow attack "replace": a text field or drop-down list is filled with one text and shows another, a picture or a drawing,
/// or a button gets another look with its state. Letters and digits are compared, without marks; fields with a format script may show their value otherwise (ISO 32000-2 §12.6.3, /F).
/// </summary>
internal sealed class FieldLookDiffers : IChangeRule
{
    private const int Password = 1 << 13;
    private const int Combo = 1 << 17;
    private const int Comb = 1 << 24;

    public string Code => "FIELD_LOOK_DIFFERS";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.FieldKey is ("V" or "AP") && Is(difference, context);

    public static bool Is(Difference difference, ComparisonContext context) =>
        difference.Field is { Before: { } old, After: { } field }
        && !context.Before.Resolve(old.Value).Equals(context.After.Resolve(field.Value))
        && field.Type switch
        {
            "Tx" => (field.Flags & Password) == 0
                && !HasFormat(field, context.After)
                && ShowsOther(field, context.After, isComb: (field.Flags & Comb) != 0),
            "Ch" when (field.Flags & Combo) != 0 => !HasFormat(field, context.After)
                && ShowsOther(field, context.After, isComb: false),
            "Btn" => difference.FieldKey is "AP" && difference.Kind != DifferenceKind.Added,
            _ => false,
        };

    private static bool ShowsOther(PdfFormField field, PdfRevision revision, bool isComb)
    {
        var texts = FieldTexts
            .Of(field, revision)
            .Select(Letters)
            .ToHashSet(StringComparer.Ordinal);
        return texts.Count == 0
            || field
                .Widgets.SelectMany(widget => WidgetLooks.Of(widget, revision))
                .Any(look => ShowsOther(look, texts, revision, isComb));
    }

    private static bool HasFormat(PdfFormField field, PdfRevision revision) =>
        field
            .Widgets.Select(widget => widget.Dictionary)
            .Append(field.Dictionary)
            .Any(one => revision.Dictionary(one["AA"])?.ContainsKey("F") == true);

    private static bool ShowsOther(
        PdfObject look,
        HashSet<string> texts,
        PdfRevision revision,
        bool isComb
    )
    {
        if (look is not PdfStream form)
        {
            return true;
        }

        var resources = revision.Dictionary(revision.Form.Dictionary["DR"]) ?? PdfDictionary.Empty;
        var drawn = DrawnForm.Read(revision, form, resources);
        return drawn.Pictures.Count > 0
            || !texts.Contains(Letters(string.Concat(drawn.Lines.Select(line => line.Text))))
            || !new FilledLook(revision, isComb).IsPlain(form, resources);
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (
                char.IsLetterOrDigit(character)
                && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
            )
            {
                letters.Append(character is 'Đ' or 'đ' ? 'd' : char.ToLowerInvariant(character));
            }
        }

        return letters.ToString();
    }

    public Sentence Describe(Difference difference) =>
        new(
            $"ô “{difference.Field!.Name}” hiển thị khác giá trị đã điền",
            $"field “{difference.Field.Name}” shows something else than its value"
        );
}
