namespace AnTin.CentralSigning.Documents;

/// <summary>A PDF on its way through signing. Its files live for a short time; this row stays as history.</summary>
public sealed class SubscriberDocument
{
    public Guid Id { get; init; }
    public Guid CredentialId { get; init; }

    /// <summary>As uploaded, without directories, NFC.</summary>
    public required string FileName { get; init; }
    public long Length { get; init; }

    /// <summary>SHA-256 of the file as uploaded.</summary>
    public required byte[] Digest { get; init; }
    public int Pages { get; init; }
    public DocumentState State { get; set; }
    public DateTimeOffset UploadedAt { get; init; }
    public DateTimeOffset DeleteAfter { get; init; }
    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>The transaction whose authorisation is awaited or was given.</summary>
    public Guid? TransactionId { get; set; }

    /// <summary>1 is the first page; null once placed: the signature is not seen.</summary>
    public int? Page { get; set; }

    /// <summary>
    /// Left, bottom, width, height in whole points from the lower left corner of the page as seen; null where the act
    /// found its own place.
    /// </summary>
    public int? Left { get; set; }
    public int? Bottom { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }

    /// <summary>Changes with each step, so that two tabs cannot both take it.</summary>
    public int Version { get; set; }

    public string SignedFileName => SignedName(FileName);

    /// <summary><c>report.pdf</c> becomes <c>report.signed.pdf</c>.</summary>
    public static string SignedName(string fileName) =>
        fileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            ? $"{fileName[..^4]}.signed.pdf"
            : $"{fileName}.signed.pdf";
}
