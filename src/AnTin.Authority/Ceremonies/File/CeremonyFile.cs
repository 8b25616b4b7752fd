using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnTin.Authority.Ceremonies.File;

/// <summary>
/// One reviewed file is one ceremony: everything it will make, and nothing else. JSON with comments; an unknown member
/// is an error, because a misspelt wish must not be silently left out.
/// </summary>
public sealed record CeremonyFile
{
    /// <summary>Name of the ceremony, unique for the installation.</summary>
    public required string Ceremony { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Host where the world finds CRLs, CA certificates and OCSP, with a port where it is not 80.</summary>
    public required string Host { get; init; }

    /// <summary>organizationName of every CA, signer and officer made here.</summary>
    public required string Organisation { get; init; }

    /// <summary>CAs of earlier ceremonies that get a new key; made before anything else.</summary>
    public IReadOnlyList<RolloverWish> Rollovers { get; init; } = [];

    public IReadOnlyList<CaWish> Authorities { get; init; } = [];

    /// <summary>CAs of other names whose keys are certified.</summary>
    public IReadOnlyList<CrossCertificateWish> CrossCertificates { get; init; } = [];

    public IReadOnlyList<OcspSignerWish> OcspSigners { get; init; } = [];

    public IReadOnlyList<TimeStampUnitWish> TimeStampUnits { get; init; } = [];

    public IReadOnlyList<OfficerWish> Officers { get; init; } = [];

    /// <summary>Officers of earlier ceremonies whose signatures count no more.</summary>
    public IReadOnlyList<string> RetireOfficers { get; init; } = [];

    /// <summary>Passkeys of officers, registered at the desk, that count from now on.</summary>
    public IReadOnlyList<PasskeyWish> OfficerPasskeys { get; init; } = [];

    /// <summary>Credential ids of passkeys whose signatures count no more: lost, broken, left behind.</summary>
    public IReadOnlyList<string> RetirePasskeys { get; init; } = [];

    /// <summary>Tokens of officers whose keys are certified and count from now on.</summary>
    public IReadOnlyList<TokenWish> OfficerTokens { get; init; } = [];

    /// <summary>Tokens, by the SHA-256 of their keys, whose signatures count no more: lost, broken, left behind.</summary>
    public IReadOnlyList<string> RetireTokens { get; init; } = [];

    /// <summary>Makes the key under which central signing wraps subscribers' keys.</summary>
    public bool CentralSigningKey { get; init; }

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads a file's bytes; the error names line and column.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out CeremonyFile? file, out string? error)
    {
        try
        {
            file = JsonSerializer.Deserialize<CeremonyFile>(bytes, Json);
            error = file is null ? "The file holds null." : null;
            return file is not null;
        }
        catch (JsonException cause)
        {
            file = null;
            error = cause.Message;
            return false;
        }
    }
}
