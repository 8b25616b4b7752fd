using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>
/// Check boxes and radio buttons show the state that is their value (ISO 32000-2 §12.7.5.2.3, §12.7.5.2.4): the widget that
/// has a look of that name is on, every other one is off. Of radio buttons one alone is on, unless they are to be in unison
/// (table 229, RadiosInUnison).
/// </summary>
internal static class ButtonStates
{
    private const string Off = "Off";
    private const int Radio = 1 << 15;
    private const int InUnison = 1 << 25;

    public static bool Differ(PdfFormField field, PdfRevision revision)
    {
        var value = revision.Resolve(field.Value);
        if (value is not (PdfNull or PdfName))
        {
            return true;
        }

        var on = value.AsName() ?? Off;
        var isOneOnly = on is not Off && (field.Flags & (Radio | InUnison)) == Radio;
        var isShown = false;
        foreach (var widget in field.Widgets)
        {
            var states =
                revision.Resolve(
                    revision.Dictionary(widget.Dictionary["AP"])?["N"] ?? PdfNull.Instance
                ) as PdfDictionary;
            var shown = revision.Resolve(widget.Dictionary["AS"]).AsName() ?? Off;
            var has = states is null ? field.Widgets.Count == 1 : states.ContainsKey(on);
            var isOn = has && string.Equals(shown, on, StringComparison.Ordinal);
            var isOff = (!has || isOneOnly) && shown is Off;
            if ((isOn && isOneOnly && isShown) || !(isOn || isOff))
            {
                return true;
            }

            isShown |= isOn;
        }

        return on is not Off && !isShown;
    }
}
