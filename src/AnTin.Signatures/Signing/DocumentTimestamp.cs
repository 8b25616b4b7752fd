using System.Security.Cryptography;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Pades;

namespace AnTin.Signatures.Signing;

/// <summary>Stamps a whole file (ETSI EN 319 142-1 §5.4.3): an invisible field whose value is a time-stamp token.</summary>
internal static class DocumentTimestamp
{
    private const int Room = 12 * 1024;

    public static async ValueTask<SigningResult<SignedPdf>> AppendAsync(
        PdfSource document,
        PrefixHash original,
        ITimestampSource timestamps,
        CancellationToken cancellation
    )
    {
        if (
            !PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error)
            || !IncrementalUpdate.TryStart(pdf, out var update, out error)
        )
        {
            return SigningRefusals.Unreadable(error.ToString());
        }

        var contents = new ReservedBytes(Room);
        var byteRange = new ReservedNumbers(4);
        var value = update.Add(
            PdfDictionary.Of(
                ("Type", new PdfName("DocTimeStamp")),
                ("Filter", new PdfName(DictionaryNames.Filter)),
                ("SubFilter", new PdfName(DictionaryNames.TimestampSubFilter)),
                ("ByteRange", byteRange),
                ("Contents", contents)
            )
        );
        var field = SignatureFieldWriter.Write(update, value, FreeName(pdf), 1, null, null);
        if (!field.Succeeded)
        {
            return field.Refusal;
        }

        var file = GapFile.From(update.Build(), contents, byteRange);
        var hash = HashAlgorithmName.SHA256;
        var token = await timestamps.StampAsync(file.Digest(hash, original), hash, cancellation);
        if (token.Length > file.Room)
        {
            return SigningRefusals.RoomTooSmall(token.Length, file.Room);
        }

        file.Fill(token);
        return new SignedPdf(file.Whole, field.Value);
    }

    private static string FreeName(PdfDocument document)
    {
        var taken = document
            .Latest.Form.Fields.Select(field => field.FullName)
            .ToHashSet(StringComparer.Ordinal);
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(i => $"DocumentTimestamp{i}")
            .First(name => !taken.Contains(name));
    }
}
