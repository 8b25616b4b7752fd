using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>A signature dictionary with the field that holds it (ISO 32000-2 §12.8.1, table 255).</summary>
internal sealed record PdfSignatureValue(
    PdfFormField Field,
    PdfDictionary Dictionary,
    PdfString Contents
)
{
    /// <summary>Where the object that holds the dictionary begins; null inside an object stream, where none may be.</summary>
    public long? ObjectOffset { get; init; }

    public required string SubFilter { get; init; }

    /// <summary>ETSI EN 319 142-1 §5.4.3. Told by the sub-filter: /Type is optional and some writers leave it out.</summary>
    public bool IsDocumentTimestamp =>
        string.Equals(SubFilter, "ETSI.RFC3161", StringComparison.Ordinal);

    /// <summary>All signed fields of a revision, in the order of their objects in the file.</summary>
    public static IReadOnlyList<PdfSignatureValue> ReadAll(PdfRevision revision) =>
        [
            .. revision
                .Form.Fields.Where(field => field.Type is "Sig")
                .Select(field => Read(revision, field))
                .OfType<PdfSignatureValue>()
                .OrderBy(value => value.ObjectOffset ?? long.MaxValue),
        ];

    private static PdfSignatureValue? Read(PdfRevision revision, PdfFormField field)
    {
        if (revision.Resolve(field.Value) is not PdfDictionary dictionary)
        {
            return null;
        }

        return new PdfSignatureValue(
            field,
            dictionary,
            revision.Resolve(dictionary["Contents"]) as PdfString
                ?? new PdfString(ReadOnlyMemory<byte>.Empty)
        )
        {
            ObjectOffset = OffsetOf(revision, (field.Value as PdfReference) ?? field.Reference),
            SubFilter = revision.Resolve(dictionary["SubFilter"]).AsName() ?? "",
        };
    }

    private static long? OffsetOf(PdfRevision revision, PdfReference? reference)
    {
        for (var i = 0; reference is not null && i < 8; i++)
        {
            if (revision.Load(reference) is not PdfReference next)
            {
                return revision.OffsetOf(reference.Number);
            }

            reference = next;
        }

        return null;
    }
}
