using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Changes;

/// <summary>One form field as it was and as it is; at least one of the two is there.</summary>
internal sealed record FieldPair(PdfFormField? Before, PdfFormField? After)
{
    public string Name => (After ?? Before)!.FullName;

    public string Type => (After ?? Before)!.Type;

    public bool IsSignature => string.Equals(Type, "Sig", StringComparison.Ordinal);

    public bool IsNew => Before is null;

    /// <summary>The field held a signature when the document was signed.</summary>
    public bool WasSigned => Before is { Value.IsNull: false };

    /// <summary>The field holds a signature now.</summary>
    public bool IsSigned => After is { Value.IsNull: false };
}
