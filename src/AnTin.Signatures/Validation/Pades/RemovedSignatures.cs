using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// Signatures that a revision in between had and that are gone from what is shown today: somebody took a later signer's
/// word out of the document ("signature exclusion"). Looked for once for a file.
/// </summary>
internal sealed class RemovedSignatures
{
    public const string Code = FindingCatalogue.SignatureTakenOut;

    /// <summary>Revisions are looked at from the newest on; a file with more is an attack on the checker.</summary>
    private const int MostRevisions = 64;

    private readonly Lazy<IReadOnlyList<(long LastSeen, ChangeReport Report)>> gone;

    public RemovedSignatures(PdfDocument document) => gone = new(() => [.. Look(document)]);

    /// <summary>One that stood there after so many bytes were written.</summary>
    public ChangeReport? After(long signedEnd) =>
        gone.Value.FirstOrDefault(one => one.LastSeen > signedEnd).Report;

    private static IEnumerable<(long, ChangeReport)> Look(PdfDocument document)
    {
        var known = PdfSignatureValue
            .ReadAll(document.Latest)
            .Select(value => value.ObjectOffset)
            .ToHashSet();
        foreach (var revision in document.Revisions.SkipLast(1).TakeLast(MostRevisions).Reverse())
        {
            foreach (
                var value in PdfSignatureValue
                    .ReadAll(revision)
                    .Where(value => known.Add(value.ObjectOffset))
            )
            {
                yield return (revision.MarkerEnd, Report(value));
            }
        }
    }

    private static ChangeReport Report(PdfSignatureValue value) =>
        new(
            Code,
            value.Field.Reference?.ToString() ?? value.Field.FullName,
            null,
            "/Root/AcroForm/Fields",
            new Sentence(
                $"chữ ký số ở ô “{value.Field.FullName}” bị gỡ khỏi văn bản",
                $"the signature in field “{value.Field.FullName}” was taken out of the document"
            )
        );
}
