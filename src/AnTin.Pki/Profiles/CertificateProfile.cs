using AnTin.Pki.Certificates;
using AnTin.Pki.Der;

namespace AnTin.Pki.Profiles;

/// <summary>
/// Everything about a certificate that its subject does not decide. A profile is data: one JSON file, read by
/// <see cref="ProfileReader"/>, named <c>&lt;CA&gt;_&lt;generation&gt;:&lt;KIND&gt;_&lt;n&gt;Y</c> and pinned in every
/// order by <see cref="ContentHash"/> (T7).
/// </summary>
public sealed record CertificateProfile
{
    /// <summary>Such as <c>CPCA_G1:PERSON_5Y</c>.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256, in lower-case hexadecimal, of the profile as canonical JSON: two texts of one meaning have one hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The canonical JSON itself, for the record.</summary>
    public required string CanonicalJson { get; init; }

    public required ProfileKind Kind { get; init; }

    /// <summary>One line for people who choose between profiles.</summary>
    public required string Description { get; init; }

    public required SubjectTemplate Subject { get; init; }

    /// <summary>Kinds of subject alternative name; none means the extension is not written.</summary>
    public required IReadOnlyList<AlternativeNameRule> AlternativeNames { get; init; }

    /// <summary>Names of allowed keys: <c>RSA-3072</c>, <c>P-256</c>.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    public required KeyUsages KeyUsage { get; init; }

    public required IReadOnlyList<ObjectIdentifier> ExtendedKeyUsages { get; init; }

    /// <summary>RFC 3161 §2.3 wants it for time stamping; elsewhere it is false.</summary>
    public required bool ExtendedKeyUsageCritical { get; init; }

    /// <summary>Null for end entities.</summary>
    public required BasicConstraints? BasicConstraints { get; init; }

    /// <summary>Names to which everything below is bound; null: to none.</summary>
    public required NameConstraints? NameConstraints { get; init; }

    /// <summary>Policies of ours that stand for policies of the subject's domain.</summary>
    public required IReadOnlyList<PolicyMapping> PolicyMappings { get; init; }

    /// <summary>The term in days, as subscribers have it; null when the term is in years.</summary>
    public required int? ValidityDays { get; init; }

    /// <summary>The term in calendar years, as authorities have it; null when the term is in days.</summary>
    public required int? ValidityYears { get; init; }

    public required IReadOnlyList<ObjectIdentifier> Policies { get; init; }

    /// <summary>Template of the practice statement's address; null: no qualifier.</summary>
    public required string? PracticeStatement { get; init; }

    /// <summary>Templates with <c>{host}</c>, <c>{ca}</c>, <c>{shard}</c>.</summary>
    public required IReadOnlyList<string> CrlAddresses { get; init; }

    /// <summary>Into how many CRLs the certificates of this profile are divided; 1 when there is one CRL.</summary>
    public required int CrlShards { get; init; }

    /// <summary>Templates with <c>{host}</c>, <c>{ca}</c>.</summary>
    public required IReadOnlyList<string> OcspAddresses { get; init; }

    /// <summary>Templates with <c>{host}</c>, <c>{ca}</c>.</summary>
    public required IReadOnlyList<string> IssuerAddresses { get; init; }

    /// <summary>RFC 6960 §4.2.2.2.1: only for responders, whose certificates are short-lived instead.</summary>
    public required bool OcspNoCheck { get; init; }

    public bool IsSelfSigned => Kind == ProfileKind.Root;

    /// <summary>
    /// Name and key identifier are those that the subject's own certificates bear, octet by octet: another authority chose
    /// them, or this one long ago.
    /// </summary>
    public bool CopiesSubject => Kind is ProfileKind.CrossAuthority or ProfileKind.RolloverLink;

    /// <summary>The full term of this profile from a given second; the only place where a term becomes dates (T6).</summary>
    public Validity ValidityFrom(DateTimeOffset notBefore) =>
        ValidityDays is { } days
            ? Validity.ForDays(notBefore, days)
            : Validity.ForYears(notBefore, ValidityYears!.Value);
}
