using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// What a field's look may say: its value, or what the option of that value is called (ISO 32000-2 §12.7.5.4, Opt). A value
/// that is no string says nothing that could be compared.
/// </summary>
internal static class FieldTexts
{
    private const int MostOptions = 10_000;

    public static IEnumerable<string> Of(PdfFormField field, PdfRevision revision)
    {
        switch (revision.Resolve(field.Value))
        {
            case PdfNull:
                yield return "";
                break;
            case PdfString value:
                var text = value.ToText();
                var named = Options(field, revision)
                    .Where(option => string.Equals(option.Export, text, StringComparison.Ordinal))
                    .Select(option => option.Shown)
                    .ToList();
                foreach (var one in named.Count > 0 ? named : [text])
                {
                    yield return one;
                }

                break;
        }
    }

    private static IEnumerable<(string Export, string Shown)> Options(
        PdfFormField field,
        PdfRevision revision
    )
    {
        foreach (
            var option in revision
                .Array(field.Dictionary["Opt"])
                .Items.Take(MostOptions)
                .Select(revision.Resolve)
        )
        {
            if (
                option is PdfArray { Count: >= 2 } pair
                && revision.Resolve(pair[0]) is PdfString export
                && revision.Resolve(pair[1]) is PdfString shown
            )
            {
                yield return (export.ToText(), shown.ToText());
            }
        }
    }
}
