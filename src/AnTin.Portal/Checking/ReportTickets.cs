using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using AnTin.Signatures.Reports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace AnTin.Portal.Checking;

/// <summary>
/// Seals reports so that the reader's own page carries them until he asks for the PDF: nothing is kept here, and nobody
/// can have a report stamped that this checker did not make.
/// </summary>
public sealed class ReportTickets(IDataProtectionProvider protection)
{
    /// <summary>How long the page with the answer may lie open.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);

    /// <summary>Letters of a sealed report that travel in a page.</summary>
    public const int Longest = 400_000;

    /// <summary>Bytes of an unpacked report: sealed ones are our own, so this only guards against our own faults.</summary>
    private const int LargestUnpacked = 64 << 20;

    private readonly ITimeLimitedDataProtector seal = protection
        .CreateProtector("AnTin.Portal.Checking.ReportTickets")
        .ToTimeLimitedDataProtector();

    /// <summary>Null where the report is too long to travel in a page.</summary>
    public string? Seal(ReportTicket ticket)
    {
        using var packed = new MemoryStream();
        using (var pack = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(
                pack,
                ticket with
                {
                    Report = WithoutCertificates(ticket.Report),
                }
            );
        }

        if (packed.Length > Longest)
        {
            return null;
        }

        var sealedText = WebEncoders.Base64UrlEncode(seal.Protect(packed.ToArray(), Life));
        return sealedText.Length <= Longest ? sealedText : null;
    }

    /// <summary>False for what was not sealed here, or too long ago.</summary>
    public bool TryOpen(string text, [NotNullWhen(true)] out ReportTicket? ticket)
    {
        ticket = null;
        try
        {
            if (text.Length > Longest)
            {
                return false;
            }

            using var packed = new MemoryStream(seal.Unprotect(WebEncoders.Base64UrlDecode(text)));
            using var unpack = new DeflateStream(packed, CompressionMode.Decompress);
            using var whole = new MemoryStream();
            CopyWithin(unpack, whole);
            ticket = JsonSerializer.Deserialize<ReportTicket>(whole.ToArray());
            return ticket is not null;
        }
        catch (Exception fault)
            when (fault
                    is CryptographicException
                        or FormatException
                        or JsonException
                        or InvalidDataException
            )
        {
            return false;
        }
    }

    private static void CopyWithin(DeflateStream source, MemoryStream target)
    {
        var block = new byte[81_920];
        for (int read; (read = source.Read(block)) > 0; )
        {
            target.Write(block, 0, read);
            if (target.Length > LargestUnpacked)
            {
                throw new InvalidDataException("The report is too long.");
            }
        }
    }

    /// <summary>The printed report names certificates by serial; their bytes need not travel.</summary>
    private static ValidationReport WithoutCertificates(ValidationReport report) =>
        report with
        {
            Signatures =
            [
                .. report.Signatures.Select(signature =>
                    signature with
                    {
                        Signer = signature.Signer is null ? null : Bare(signature.Signer),
                        Path = [.. signature.Path.Select(Bare)],
                    }
                ),
            ],
        };

    private static SignerReport Bare(SignerReport signer) =>
        signer with
        {
            Certificate = ReadOnlyMemory<byte>.Empty,
        };
}
