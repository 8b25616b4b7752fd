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
/// hides its text, or a button gets another look with its state, a push button its first one. Letters and digits are compared, without marks; fields with a format script may show their value otherwise (ISO 32000-2 §12.6.3, /F).
/// </summary>
internal sealed class FieldLookDiffers : IChangeRule
{
    /// <summary>Points; the smallest print of honest forms is 4.</summary>
    private const double SmallestLetter = 2;

    private const int Password = 1 << 13;
    private const int Push = 1 << 16;
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
            // A push button has no value (ISO 32000-2 §12.7.5.2.2): whatever its first look says, nobody filled in.
            "Btn" => difference.FieldKey is "AP"
                && (difference.Kind != DifferenceKind.Added || (field.Flags & Push) != 0),
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
            || !new FilledLook(revision, isComb).IsPlain(form, resources)
            || !IsLegible(drawn, form, revision);
    }

    /// <summary>Every letter lies within the box that the look is cut to (§8.10.2) and is large enough to be seen.</summary>
    private static bool IsLegible(DrawnForm drawn, PdfStream form, PdfRevision revision)
    {
        if (
            PdfRectangle.From(revision.Array(form.Dictionary["BBox"]), revision.Resolve)
            is not { IsEmpty: false } box
        )
        {
            return drawn.Lines.Count == 0;
        }

        return drawn.Lines.All(line =>
            Enumerable
                .Range(0, line.Text.Length)
                .Where(i => char.IsLetterOrDigit(line.Text[i]))
                .Select(i => line.Area(i, 1))
                .All(letter =>
                    letter.Height >= SmallestLetter
                    && Middle(letter.Left, letter.Right) is var x
                    && Middle(letter.Bottom, letter.Top) is var y
                    && x >= box.Left
                    && x <= box.Right
                    && y >= box.Bottom
                    && y <= box.Top
                )
        );
    }

    private static double Middle(double one, double other) => (one + other) / 2;

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
