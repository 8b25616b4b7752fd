using System.Security.Cryptography;
using AnTin.Pdf.Reading;

namespace AnTin.Signatures.Reports.Printed;

/// <summary>What a printed report says besides the verdict: which file, who checked, in which language.</summary>
public sealed record ReportDetails
{
    /// <summary>The name of the file as its reader knows it.</summary>
    public required string File { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of all its bytes, hexadecimal: what ties the report to this file and no other.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What a detached signature was checked with; null for other files.</summary>
    public OriginalFile? Original { get; init; }

    /// <summary>Who stands at the head of the report; one line each, the higher body first.</summary>
    public IReadOnlyList<string> Agency { get; init; } = [];

    /// <summary><c>vi</c> or <c>en</c>. Default: Vietnamese.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Hours from UTC in which times are written. Default: 7.</summary>
    public double OffsetHours { get; init; } = 7;

    /// <summary>Measures a file; its bytes are hashed in blocks.</summary>
    public static ReportDetails Of(PdfSource file, string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        file.Visit(0, file.Length, hash.AppendData);
        return new ReportDetails
        {
            File = name,
            Length = file.Length,
            Sha256 = Convert.ToHexString(hash.GetHashAndReset()),
        };
    }
}
