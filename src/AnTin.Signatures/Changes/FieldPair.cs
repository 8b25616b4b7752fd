using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>One form field as it was and as it is; at least one of the two is there.</summary>
/// <param name="Before">As it was when the document was signed.</param>
/// <param name="After">As it is.</param>
/// <param name="WasSigned">It held a signature then.</param>
/// <param name="IsSigned">It holds a signature now: a dictionary with byte ranges, not just any value.</param>
internal sealed record FieldPair(
    PdfFormField? Before,
    PdfFormField? After,
    bool WasSigned,
    bool IsSigned
)
{
    public string Name => (After ?? Before)!.FullName;

    public string Type => (After ?? Before)!.Type;

    public bool IsSignature => string.Equals(Type, "Sig", StringComparison.Ordinal);

    public bool IsNew => Before is null;
}
