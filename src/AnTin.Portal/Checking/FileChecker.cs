using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Pages;
using AnTin.Signatures.Reports.Printed;
using AnTin.Signatures.Validation;

namespace AnTin.Portal.Checking;

/// <summary>Checks one file and prepares all that the page shows of it, so that its bytes can be let go.</summary>
public sealed class FileChecker(ReportTickets tickets)
{
    /// <summary>Bytes of one signed copy that travel inside the answer; larger ones are cut by the reader's browser.</summary>
    public const int LargestCarried = 1_000_000;

    /// <summary>Bytes of all signed copies inside one answer.</summary>
    public const int MostCarried = 3_000_000;

    /// <param name="file">The file.</param>
    /// <param name="original">What it was made over, where it is a detached signature.</param>
    /// <param name="context">What is believed.</param>
    /// <param name="room">How many bytes of signed copies may still travel inside the answer.</param>
    /// <param name="pages">How many pages may still be laid side by side: each costs as much as the check itself.</param>
    /// <param name="ct">Ends the check.</param>
    public async ValueTask<CheckedFile> CheckAsync(
        SentFile file,
        SentFile? original,
        ValidationContext context,
        long room,
        int pages,
        CancellationToken ct
    )
    {
        var bytes = file.Bytes;
        var believed = original is null
            ? context
            : context with
            {
                DetachedContent = original.Bytes,
            };
        var report = await SignatureValidator.ValidateAsync(bytes, believed, ct);
        var beside = original is null ? null : new OriginalFile(original.Name, original.Digest());
        return new CheckedFile(file.Name, report)
        {
            Length = bytes.Length,
            Original = beside,
            Pages = PageComparisons.Of(PdfSource.FromMemory(bytes), report, pages),
            Copies = Copies(report, bytes, room),
            Ticket = tickets.Seal(
                new ReportTicket(report, file.Name, bytes.Length, file.Digest())
                {
                    Original = beside,
                }
            ),
        };
    }

    private static List<SignedCopy> Copies(
        ValidationReport report,
        ReadOnlyMemory<byte> bytes,
        long room
    )
    {
        var copies = new List<SignedCopy>();
        foreach (
            var same in report
                .Signatures.Where(signature => signature.CoveredLength < bytes.Length)
                .GroupBy(signature => (int)signature.CoveredLength!.Value)
                .OrderBy(same => same.Key)
        )
        {
            var fits = same.Key <= LargestCarried && same.Key <= room;
            copies.Add(
                new SignedCopy(
                    [.. same.Select(signature => signature.Field)],
                    same.Key,
                    fits ? bytes[..same.Key].ToArray() : null
                )
            );
            room -= fits ? same.Key : 0;
        }

        return copies;
    }
}
