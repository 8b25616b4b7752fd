using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Check boxes and radio buttons show the state that is their value (ISO 32000-2 §12.7.5.2.3, §12.7.5.2.4): the widget that
/// has a look of that name is on, every other one is off.
/// </summary>
internal static class ButtonStates
{
    private const string Off = "Off";

    public static bool Differ(PdfFormField field, PdfRevision revision)
    {
        var value = revision.Resolve(field.Value);
        if (value is not (PdfNull or PdfName))
        {
            return true;
        }

        var on = value.AsName() ?? Off;
        var isShown = false;
        foreach (var widget in field.Widgets)
        {
            var states =
                revision.Resolve(
                    revision.Dictionary(widget.Dictionary["AP"])?["N"] ?? PdfNull.Instance
                ) as PdfDictionary;
            var shown = revision.Resolve(widget.Dictionary["AS"]).AsName() ?? Off;
            var has = states is null ? field.Widgets.Count == 1 : states.ContainsKey(on);
            if (!string.Equals(shown, has ? on : Off, StringComparison.Ordinal))
            {
                return true;
            }

            isShown |= has;
        }

        return on is not Off && !isShown;
    }
}
