using AnTin.Pdf.Objects;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;

namespace AnTin.Signatures.Tests.Attacks;

internal static class ObjectEdits
{
    /// <summary>Redefines object <paramref name="number"/>, a dictionary, in this update.</summary>
    public static void Replace(
        this IncrementalUpdate update,
        int number,
        Func<PdfDictionary, PdfDictionary> change
    )
    {
        var label = new PdfReference(number);
        update.Set(label, change((PdfDictionary)update.Resolve(label)));
    }
}
