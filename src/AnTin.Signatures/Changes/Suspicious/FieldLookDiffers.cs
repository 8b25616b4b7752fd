using System.Globalization;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Text;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Changes.Suspicious;

/// <summary>
/// Shadow attack "replace": a text field is filled with one text and shows another, or a picture. Letters and digits are
/// compared, without marks; fields with a format script may show their value otherwise (ISO 32000-2 §12.6.3, /F).
/// </summary>
internal sealed class FieldLookDiffers : IChangeRule
{
    private const int Password = 1 << 13;

    public string Code => "FIELD_LOOK_DIFFERS";

    public bool Matches(Difference difference, ComparisonContext context) =>
        difference.FieldKey is ("V" or "AP") && Is(difference, context);

    public static bool Is(Difference difference, ComparisonContext context) =>
        difference.Field is { Before: { } old, After: { Type: "Tx" } field }
        && !context.Before.Resolve(old.Value).Equals(context.After.Resolve(field.Value))
        && (field.Flags & Password) == 0
        && context.After.Resolve(field.Value) is PdfString value
        && !HasFormat(field, context.After)
        && field.Widgets.Any(widget => ShowsOther(widget, value.ToText(), context.After));

    private static bool HasFormat(PdfFormField field, PdfRevision revision) =>
        field
            .Widgets.Select(widget => widget.Dictionary)
            .Append(field.Dictionary)
            .Any(one => revision.Dictionary(one["AA"])?.ContainsKey("F") == true);

    private static bool ShowsOther(PdfWidget widget, string value, PdfRevision revision)
    {
        var look = revision.Dictionary(widget.Dictionary["AP"]) is { } looks
            ? revision.Resolve(looks["N"])
            : PdfNull.Instance;
        if (look is not PdfStream form)
        {
            return false;
        }

        var drawn = DrawnForm.Read(
            revision,
            form,
            revision.Dictionary(revision.Form.Dictionary["DR"]) ?? PdfDictionary.Empty
        );
        return drawn.Pictures.Count > 0
            || !string.Equals(
                Letters(string.Concat(drawn.Lines.Select(line => line.Text))),
                Letters(value),
                StringComparison.Ordinal
            );
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
