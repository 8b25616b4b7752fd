using AnTin.Authority.Officers;

namespace AnTin.Authority;

/// <summary>What an installation may set about its authority.</summary>
public sealed record AuthoritySettings
{
    /// <summary>With which keys officers decide.</summary>
    public OfficerSettings Officers { get; init; } = new();

    /// <summary>
    /// How far back notBefore lies, so that a verifier whose clock is slow accepts a new certificate. Default 5 min, at
    /// most 1 h (rule T15).
    /// </summary>
    public TimeSpan Backdate { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Keys asked of central custody: "P-256" (default) or "RSA-3072"; must be among the profile's.</summary>
    public string CentralKeyAlgorithm { get; init; } = "P-256";

    /// <summary>Orders taken together. Default 50.</summary>
    public int Batch { get; init; } = 50;

    /// <summary>Wait between two looks for orders. Default 2 s.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Where CRLs and CA certificates are published, as files.</summary>
    public string StatusDirectory { get; init; } = "data/status";

    /// <summary>The journal; put it on storage that a restore of the database does not touch.</summary>
    public string Journal { get; init; } = "data/journal/authority.jsonl";

    /// <summary>Time stamps on their way into the database; on a disk of the machine that gives them.</summary>
    public string TimeStampSpool { get; init; } = "data/journal/time-stamps";

    /// <summary>How long an OCSP answer may be kept. Default 1 h; a new one is signed at half of it.</summary>
    public TimeSpan OcspValidity { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Keeps an answer ready for every certificate as a file below <see cref="StatusDirectory"/>, for web servers and CDNs;
    /// two files of about 1.5 kB for each certificate. Default false: answers are signed when asked for.
    /// </summary>
    public bool OcspFiles { get; init; }

    /// <summary>How long an answer in a file is good, when <see cref="OcspFiles"/> is set. Default 8 h; replaced by half of it, 1 h at least.</summary>
    public TimeSpan OcspFileValidity { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Answers <c>revoked</c> instead of <c>unknown</c> for serials without a record (rule T2). Default false.</summary>
    public bool UnknownIsRevoked { get; init; }

    /// <summary>How long the status of an expired certificate is kept (RFC 6960 §4.4.4). Default 7 years.</summary>
    public TimeSpan ArchiveCutoff { get; init; } = TimeSpan.FromDays(7 * 365);

    /// <summary>
    /// NTP servers, with commas, that watch the time-stamp unit's clock; more than half must answer, and the middle one
    /// counts, so three bear one that lies. Null: only jumps are noticed.
    /// </summary>
    public string? TimeReference { get; init; }
}
