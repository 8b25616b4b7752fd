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
            case PdfArray several:
                foreach (
                    var one in several
                        .Items.Take(MostOptions)
                        .Select(revision.Resolve)
                        .OfType<PdfString>()
                )
                {
                    yield return Shown(one.ToText(), field, revision);
                }

                break;
        }
    }

    /// <summary>What the option of this export value is called; the value itself where there is none.</summary>
    private static string Shown(string export, PdfFormField field, PdfRevision revision) =>
        Options(field, revision)
            .Where(option => string.Equals(option.Export, export, StringComparison.Ordinal))
            .Select(option => option.Shown)
            .FirstOrDefault(export);

    /// <summary>The options: what is exported, and what is shown.</summary>
    public static IEnumerable<(string Export, string Shown)> Options(
        PdfFormField field,
        PdfRevision revision
    )
    {
        foreach (
            var option in revision
                .Array(OptionsOf(field, revision))
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
            else if (option is PdfString both)
            {
                yield return (both.ToText(), both.ToText());
            }
        }
    }

    /// <summary>Opt may stand in the field above (§12.7.4.1 lets Parent hand down what Opt leaves open).</summary>
    private static PdfObject OptionsOf(PdfFormField field, PdfRevision revision) =>
        field.Dictionary.ContainsKey("Opt")
            ? field.Dictionary["Opt"]
            : revision.Dictionary(field.Dictionary["Parent"])?["Opt"] ?? PdfNull.Instance;
}
