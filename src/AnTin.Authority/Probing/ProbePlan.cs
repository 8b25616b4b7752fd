using AnTin.Pki.Certificates;

namespace AnTin.Authority.Probing;

/// <summary>What is asked: addresses and public certificates, nothing that only the authority has.</summary>
public sealed record ProbePlan
{
    /// <summary>Certificates of CAs, believed.</summary>
    public required IReadOnlyList<Certificate> Authorities { get; init; }

    public required IReadOnlyList<ProbedList> Lists { get; init; }

    public required IReadOnlyList<ProbedStatus> Statuses { get; init; }

    /// <summary>Addresses of time-stamp units.</summary>
    public required IReadOnlyList<Uri> TimeStamps { get; init; }
}

/// <summary>A CRL that should lie behind an address.</summary>
/// <param name="Address">Where.</param>
/// <param name="Issuer">Whose it must be (rule T11).</param>
/// <param name="IsPartial">It speaks of one shard, and must name this address as its distribution point.</param>
public sealed record ProbedList(Uri Address, Certificate Issuer, bool IsPartial);

/// <summary>A certificate whose status is known beforehand.</summary>
/// <param name="Certificate">Asked about.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Responders">Whom to ask.</param>
/// <param name="IsRevoked">What the answer must be.</param>
public sealed record ProbedStatus(
    Certificate Certificate,
    Certificate Issuer,
    IReadOnlyList<Uri> Responders,
    bool IsRevoked
);
