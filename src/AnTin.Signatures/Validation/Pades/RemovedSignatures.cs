using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Validation.Pades;

/// <summary>
/// A signature that a revision in between had and that is gone from what is shown today: somebody took a later signer's
/// word out of the document ("signature exclusion").
/// </summary>
internal static class RemovedSignatures
{
    public const string Code = FindingCatalogue.SignatureTakenOut;

    /// <summary>Revisions between are looked at from the newest on; a file with more is an attack on the checker.</summary>
    private const int MostRevisions = 64;

    public static ChangeReport? Find(PdfDocument document, long signedEnd)
    {
        var today = PdfSignatureValue
            .ReadAll(document.Latest)
            .Select(value => value.ObjectOffset)
            .ToHashSet();
        foreach (
            var revision in document
                .Revisions.SkipLast(1)
                .TakeLast(MostRevisions)
                .Where(one => one.MarkerEnd > signedEnd)
        )
        {
            var gone = PdfSignatureValue
                .ReadAll(revision)
                .FirstOrDefault(value => !today.Contains(value.ObjectOffset));
            if (gone is not null)
            {
                return new ChangeReport(
                    Code,
                    gone.Field.Reference?.ToString() ?? gone.Field.FullName,
                    null,
                    "/Root/AcroForm/Fields",
                    new Sentence(
                        $"chữ ký số ở ô “{gone.Field.FullName}” bị gỡ khỏi văn bản",
                        $"the signature in field “{gone.Field.FullName}” was taken out of the document"
                    )
                );
            }
        }

        return null;
    }
}
