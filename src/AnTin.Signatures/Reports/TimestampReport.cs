using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>One time stamp: on a signature value, or on the document (ETSI EN 319 142-1 §5.4.3).</summary>
/// <param name="Field">The field or file of a document time stamp, the signature of an archive time stamp; else null.</param>
/// <param name="At">The time the authority states.</param>
/// <param name="Authority">Name of the time-stamp authority.</param>
/// <param name="Indication">Its own verdict.</param>
/// <param name="SubIndication">Why it did not pass.</param>
/// <param name="Findings">What was found.</param>
public sealed record TimestampReport(
    string? Field,
    DateTimeOffset? At,
    string? Authority,
    Indication Indication,
    SubIndication? SubIndication,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>What it stamps.</summary>
    public TimestampKind Kind { get; init; }

    /// <summary>The token (RFC 3161) in DER; empty where it could not be read.</summary>
    public ReadOnlyMemory<byte> Token { get; init; }

    /// <summary>The path from the authority's certificate to the trust anchor; empty where none was found.</summary>
    public IReadOnlyList<SignerReport> Path { get; init; } = [];

    /// <summary>The answers about revocation that decided on the certificates of the path.</summary>
    public IReadOnlyList<RevocationReport> Revocation { get; init; } = [];

    /// <summary>Its own verdict is TOTAL-PASSED.</summary>
    public bool Passed => Indication == Indication.TotalPassed;
}
