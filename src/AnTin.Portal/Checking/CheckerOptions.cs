namespace AnTin.Portal.Checking;

/// <summary>The public checker. Section <c>Checker</c>.</summary>
public sealed class CheckerOptions
{
    public const string Section = "Checker";

    /// <summary>Largest file in megabytes (10⁶ bytes). Default 50.</summary>
    public int LargestFile { get; set; } = 50;

    /// <summary>Most files at once. Default 10.</summary>
    public int MostFiles { get; set; } = 10;

    /// <summary>
    /// Time-stamp service (RFC 3161) that stamps the PDF of a report. Default: <c>/tsa</c> below the public address where this
    /// process also plays the role <c>timestamp</c>; else none, and the report says that it bears no stamp.
    /// </summary>
    public string TimestampAddress { get; set; } = "";

    /// <summary>
    /// Folder with the certificates of the believed authorities (<c>.cer</c>, <c>.crt</c>; DER or PEM).
    /// Default none: the checker then says that no trust list is configured.
    /// </summary>
    public string? TrustFolder { get; set; }
}
