using System.Security.Cryptography;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Reports.Pages;
using AnTin.Signatures.Validation;

namespace AnTin.Portal.Checking;

/// <summary>Checks one file and prepares all that the page shows of it, so that its bytes can be let go.</summary>
public sealed class FileChecker(ReportTickets tickets)
{
    /// <summary>Bytes of one signed copy that travel inside the answer; larger ones are cut by the reader's browser.</summary>
    public const int LargestCarried = 1_000_000;

    /// <summary>Bytes of all signed copies inside one answer.</summary>
    public const int MostCarried = 3_000_000;

    /// <param name="name">As the reader called it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="context">What is believed.</param>
    /// <param name="room">How many bytes of signed copies may still travel inside the answer.</param>
    /// <param name="pages">How many pages may still be laid side by side: each costs as much as the check itself.</param>
    /// <param name="ct">Ends the check.</param>
    public async ValueTask<CheckedFile> CheckAsync(
        string name,
        ReadOnlyMemory<byte> bytes,
        ValidationContext context,
        long room,
        int pages,
        CancellationToken ct
    )
    {
        var report = await SignatureValidator.ValidateAsync(bytes, context, ct);
        return new CheckedFile(name, report)
        {
            Length = bytes.Length,
            Pages = PageComparisons.Of(PdfSource.FromMemory(bytes), report, pages),
            Copies = Copies(report, bytes, room),
            Ticket = tickets.Seal(
                new ReportTicket(
                    report,
                    name,
                    bytes.Length,
                    Convert.ToHexString(SHA256.HashData(bytes.Span))
                )
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
