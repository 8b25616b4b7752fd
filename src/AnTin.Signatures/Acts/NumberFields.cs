using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Acts;

/// <summary>The prepared fields for number and date, by the names of the settings.</summary>
internal static class NumberFields
{
    public static bool HasNumber(PdfRevision state, ActSettings settings) =>
        Has(state, settings.NumberField);

    public static bool Has(PdfRevision state, string name) => Find(state, name) is not null;

    public static PdfFormField? Find(PdfRevision state, string name) =>
        state.Form.Fields.FirstOrDefault(field =>
            field.Type is "Tx" && string.Equals(field.FullName, name, StringComparison.Ordinal)
        );

    /// <summary>All of them that are there.</summary>
    public static IEnumerable<PdfFormField> All(PdfRevision state, ActSettings settings) =>
        new[] { settings.NumberField, settings.DateField, settings.DayField, settings.MonthField }
            .Select(name => Find(state, name))
            .OfType<PdfFormField>();
}
