using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnTin.Signatures.Policy;

/// <summary>
/// What a relying party asks of a signature, as data: the code checks, the policy decides. Read one from JSON with
/// <see cref="TryParse"/> or start from <see cref="Default"/> and change what differs.
/// </summary>
public sealed record ValidationPolicy
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>By the very object: a copy that differs is another policy.</summary>
    private static readonly ConditionalWeakTable<ValidationPolicy, byte[]> Digests = [];

    /// <summary>The policy of <c>Policy/default-policy.json</c>.</summary>
    public static ValidationPolicy Default { get; } = ReadDefault();

    /// <summary>Name shown in reports.</summary>
    public required string Name { get; init; }

    /// <summary>A signature without a valid time stamp does not pass. Default: true.</summary>
    public bool TimestampRequired { get; init; } = true;

    /// <summary>A signature whose certificate was not found good in a CRL or OCSP answer does not pass. Default: true.</summary>
    public bool RevocationRequired { get; init; } = true;

    /// <summary>
    /// Also the time-stamp authority's certificate must be found good. Default: false, because tokens rarely carry the
    /// evidence; a revoked one is refused either way.
    /// </summary>
    public bool TimestampRevocationRequired { get; init; }

    /// <summary>
    /// A time stamp that was not made for this signature makes it TOTAL-FAILED. Default: true. False: it is merely not
    /// counted, as the standard has it.
    /// </summary>
    public bool ForeignTimestampFails { get; init; } = true;

    /// <summary>Digests that may protect a signature. Default: SHA-2 and SHA-3 from 256 bits on.</summary>
    public IReadOnlyList<string> AcceptedDigests { get; init; } =
    ["SHA256", "SHA384", "SHA512", "SHA3-256", "SHA3-384", "SHA3-512", "SHAKE256"];

    /// <summary>The shortest RSA modulus in bits. Default: 2048.</summary>
    public int LeastRsaBits { get; init; } = 2048;

    /// <summary>The shortest elliptic-curve key in bits. Default: 256.</summary>
    public int LeastEcBits { get; init; } = 256;

    /// <summary>Algorithms and keys that are accepted for what is proven to have existed by a day. Default: none.</summary>
    public IReadOnlyList<AlgorithmSunset> AcceptedUntil { get; init; } = [];

    /// <summary>The lowest baseline level that passes: <c>B-B</c>, <c>B-T</c>, <c>B-LT</c>, <c>B-LTA</c>. Default: null, any.</summary>
    public string? LeastLevel { get; init; }

    /// <summary>
    /// Certificate policies (RFC 5280 §4.2.1.4), dotted, one of which the whole path of a signer must be valid for. Default:
    /// none, any.
    /// </summary>
    public IReadOnlyList<string> RequiredCertificatePolicies { get; init; } = [];

    /// <summary>
    /// Services of trust lists whose certificates end the path of a signer (ETSI TS 119 612 §5.5.1, without
    /// <c>http://uri.etsi.org/TrstSvc/Svctype/</c>; <c>any</c> is what lists without types hold). Default: authorities.
    /// </summary>
    public IReadOnlyList<string> AuthorityServices { get; init; } =
    ["any", "CA/QC", "CA/PKC", "NationalRootCA-QC"];

    /// <summary>The same for the path of a time stamp. Default: time-stamp services.</summary>
    public IReadOnlyList<string> TimestampServices { get; init; } =
    ["any", "TSA/QTST", "TSA", "TSA/TSS-QC", "TSA/TSS-AdESQCandQES"];

    /// <summary>
    /// The states in which a service is believed (§5.5.4, the last part of the address; <c>listed</c> is the state in lists
    /// without states). A signature needs the state at its proven time.
    /// </summary>
    public IReadOnlyList<string> TrustedStatuses { get; init; } =
    [
        "listed",
        "granted",
        "recognisedatnationallevel",
        "setbynationallaw",
        "undersupervision",
        "supervisionincessation",
        "accredited",
    ];

    /// <summary>A list whose next issue is overdue is still believed, with a remark. Default: true.</summary>
    public bool StaleTrustListAccepted { get; init; } = true;

    /// <summary>Fields of a form may be filled after the signature, unless the signature itself forbids. Default: true.</summary>
    public bool FormFillingAllowed { get; init; } = true;

    /// <summary>Annotations may come after the signature where it does not forbid them. Default: false; they can cover text.</summary>
    public bool AnnotationsAllowed { get; init; }

    /// <summary>
    /// The largest part of a page (0 to 1) that the appearance of a later signature may take; more is an overlay.
    /// Default: 0.5.
    /// </summary>
    public double LargestLaterAppearance { get; init; } = 0.5;

    /// <summary>Hours from UTC in which times are written in sentences. Default: 7.</summary>
    public double DisplayOffsetHours { get; init; } = 7;

    /// <summary>How certificates are told apart, the first matching rule counts.</summary>
    public IReadOnlyList<CertificateKindRule> CertificateKinds { get; init; } = [];

    /// <summary>Which parts signatures play and whose certificates may play them, the first matching rule counts.</summary>
    public IReadOnlyList<RoleRule> Roles { get; init; } = [];

    /// <summary>Reads a policy; on failure <paramref name="problem"/> names the line and the member.</summary>
    public static bool TryParse(string json, out ValidationPolicy? policy, out string? problem)
    {
        try
        {
            policy = JsonSerializer.Deserialize<ValidationPolicy>(json, Json);
            problem = policy is null ? "line 1: the policy is empty" : null;
            if (policy is not null && PolicyCheck.Find(policy) is { } found)
            {
                problem = Problem(JsonLines.Find(json, found.Member), found.Member, found.Problem);
                policy = null;
            }

            return policy is not null;
        }
        catch (JsonException cause)
        {
            policy = null;
            problem = Problem((int?)cause.LineNumber + 1, cause.Path, cause.Message);
            return false;
        }
    }

    /// <summary>SHA-256 over all that the policy says, so that a report can name exactly the one it was made by.</summary>
    public ReadOnlyMemory<byte> Digest() =>
        Digests.GetValue(
            this,
            one =>
                System.Security.Cryptography.SHA256.HashData(
                    JsonSerializer.SerializeToUtf8Bytes(one, Json)
                )
        );

    /// <summary>The rule of that role; null where the policy has none.</summary>
    internal RoleRule? RoleNamed(string? role) =>
        Roles.FirstOrDefault(rule => string.Equals(rule.Role, role, StringComparison.Ordinal));

    private static string Problem(int? line, string? member, string problem) =>
        $"line {line ?? 1}, {member ?? "$"}: {problem}";

    private static ValidationPolicy ReadDefault()
    {
        using var stream = typeof(ValidationPolicy).Assembly.GetManifestResourceStream(
            "AnTin.Signatures.Policy.default-policy.json"
        )!;
        return JsonSerializer.Deserialize<ValidationPolicy>(stream, Json)!;
    }
}
