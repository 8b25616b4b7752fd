namespace AnTin.Registration.Catalogue;

/// <summary>Words, forms and limits of a regime.</summary>
public sealed record RegimeContent
{
    /// <summary>"chứng thư chữ ký số chuyên dùng công vụ": how letters name the certificate.</summary>
    public required string CertificateTerm { get; init; }

    /// <summary>Form of each procedure by its code, e.g. "CMCTSCN" → "Mẫu số 01".</summary>
    public required IReadOnlyDictionary<string, string> Forms { get; init; }

    /// <summary>Subject line of the request letter by procedure code.</summary>
    public required IReadOnlyDictionary<string, string> Subjects { get; init; }

    /// <summary>Added to the subject when every row asks for central signing .</summary>
    public required string CentralSigningSubject { get; init; }

    /// <summary>Working days from reception of a valid dossier to the result (Decree 68/2024 Art. 11: 3).</summary>
    public int IssueWorkingDays { get; init; } = 3;

    public int RenewWorkingDays { get; init; } = 3;

    /// <summary>Clock hours, nights and holidays included.</summary>
    public int RevokeHours { get; init; } = 12;

    /// <summary>No law seen; the authority's own promise.</summary>
    public int RestoreWorkingDays { get; init; } = 1;

    /// <summary>Longest life of a new certificate (Decree 68/2024 Art. 9).</summary>
    public int NewCertificateYears { get; init; } = 5;

    public int RenewalYears { get; init; } = 3;

    public int MostRenewals { get; init; } = 1;

    public int RenewalLeastDaysLeft { get; init; } = 60;

    /// <summary>Wrong PINs that lock a device; a device model may say otherwise.</summary>
    public int MostWrongPins { get; init; } = 15;

    /// <summary>How long an approved order may wait for the authority.</summary>
    public int OrderLifeHours { get; init; } = 72;
}
