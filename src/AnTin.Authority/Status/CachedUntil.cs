using System.Globalization;

namespace AnTin.Authority.Status;

/// <summary>Why a stored answer may still be sent, and the headers it is sent with (RFC 5019 §6.2, RFC 9919).</summary>
/// <param name="CaId">The CA asked about.</param>
/// <param name="Serial">The certificate asked about.</param>
/// <param name="Status">Its status then: another object in the index means the answer is old news.</param>
/// <param name="ThisUpdate">When the answer was made.</param>
/// <param name="NextUpdate">When a newer one will be there at the latest.</param>
/// <param name="ETag">Quoted; SHA-256 of the whole answer in hexadecimal.</param>
public sealed record CachedUntil(
    string CaId,
    SerialKey Serial,
    SerialStatus Status,
    DateTimeOffset ThisUpdate,
    DateTimeOffset NextUpdate,
    string ETag
)
{
    /// <summary>Caches ask again after so long, so that a revocation is seen soon everywhere.</summary>
    private const int MostSeconds = 300;

    /// <summary>A new answer is signed from here on.</summary>
    public DateTimeOffset HalfLife { get; } = ThisUpdate + ((NextUpdate - ThisUpdate) / 2);

    public string LastModified { get; } = ThisUpdate.ToString("R", CultureInfo.InvariantCulture);

    public string Expires { get; } = NextUpdate.ToString("R", CultureInfo.InvariantCulture);

    public string CacheControl { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"max-age={Math.Min(MostSeconds, (long)((NextUpdate - ThisUpdate) / 2).TotalSeconds)}, public, no-transform, must-revalidate"
        );
}
