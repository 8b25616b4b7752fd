using System.Diagnostics.CodeAnalysis;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Lints;
using AnTin.Pki.Revocation;

namespace AnTin.Authority.Crls;

/// <summary>
/// Puts CRLs where the world fetches them, and refuses what does not belong there (rules T9, T11): another issuer, a
/// signature that does not verify, a scope other than the address, a number that does not grow, a list already stale.
/// </summary>
public sealed class CrlShelf(StatusDirectory directory)
{
    /// <exception cref="CrlRefusedException">The list does not belong behind this address.</exception>
    public async Task PlaceAsync(
        CaRecord ca,
        int shard,
        byte[] crl,
        DateTimeOffset now,
        CancellationToken cancellation,
        bool isDelta = false
    )
    {
        if (!TryCheck(ca, shard, crl, now, isDelta, out var list, out var objection))
        {
            throw new CrlRefusedException(
                $"{StatusDirectory.CrlName(ca.Id, shard, isDelta)}: {objection}"
            );
        }

        await PlaceAsync(ca, shard, list, cancellation);
    }

    /// <summary>Places a list that <see cref="TryCheck"/> let pass; it is large, and not read a second time.</summary>
    internal async Task PlaceAsync(
        CaRecord ca,
        int shard,
        CertificateRevocationList list,
        CancellationToken cancellation
    )
    {
        var path = directory.CrlPath(ca.Id, shard, list.IsDelta);

        // Nobody else places a list between the look at the one before and the rename: numbers never go back.
        await using var alone = await directory.LockAsync(path, cancellation);
        var previous = await ReadAsync(path, cancellation);
        if (Findings(ca, list, previous) is { Length: > 0 } findings)
        {
            throw new CrlRefusedException($"{Path.GetFileName(path)}: {findings}");
        }

        await directory.ReplaceAsync(path, list.Encoded, cancellation);
    }

    /// <summary>The linter also sees that the number grows and that nobody was forgotten.</summary>
    private static string Findings(
        CaRecord ca,
        CertificateRevocationList list,
        CertificateRevocationList? previous
    )
    {
        var subject = new CrlUnderLint(
            list,
            Certificate.From(ca.Certificate),
            previous,
            TimeSpan.FromHours(ca.CrlHours)
        );
        return string.Join(
            ' ',
            CrlLinter.Run(subject).Where(finding => finding.Severity == LintSeverity.Error)
        );
    }

    /// <summary>What stands behind an address now; null when nothing or nothing readable does.</summary>
    public static async Task<CertificateRevocationList?> ReadAsync(
        string path,
        CancellationToken cancellation
    ) =>
        File.Exists(path)
        && CertificateRevocationList.TryRead(
            await File.ReadAllBytesAsync(path, cancellation),
            out var published,
            out _
        )
            ? published
            : null;

    /// <summary>Whether this list may stand behind the CA's address; if not, why.</summary>
    internal static bool TryCheck(
        CaRecord ca,
        int shard,
        byte[] crl,
        DateTimeOffset now,
        bool isDelta,
        [NotNullWhen(true)] out CertificateRevocationList? list,
        [NotNullWhen(false)] out string? objection
    )
    {
        objection = CertificateRevocationList.TryRead(crl, out list, out var error)
            ? Objection(ca, shard, list, now, isDelta)
            : $"It is no CRL: {error}";
        return list is not null && objection is null;
    }

    private static string? Objection(
        CaRecord ca,
        int shard,
        CertificateRevocationList list,
        DateTimeOffset now,
        bool isDelta
    )
    {
        var issuer = Certificate.From(ca.Certificate);
        return list.Issuer != issuer.Subject ? $"Its issuer is {list.Issuer}, not {issuer.Subject}."
            : !list.IsSignedBy(issuer.PublicKey)
                ? "Its signature does not verify with the key of this CA."
            : list.Number is null ? "It has no number."
            : list.IsDelta != isDelta
                ? $"It is a {(list.IsDelta ? "delta" : "complete")} CRL, which has another address."
            : list.NextUpdate is not { } next || next <= now ? "It is stale."
            : !HasScope(list, ca, shard) ? "Its distribution point is not this address."
            : null;
    }

    /// <summary>The address the certificates of a shard name; null for the complete list, which names none.</summary>
    public static string? AddressOf(CaRecord ca, int shard) =>
        shard == StatusDirectory.Complete
            ? null
            : $"http://{ca.Host}/pki/pub/crl/{StatusDirectory.CrlName(ca.Id, shard)}";

    /// <summary>Where the delta of a list lies; null where the CA makes none.</summary>
    public static string? DeltaAddressOf(CaRecord ca, int shard) =>
        ca.DeltaHours is null
            ? null
            : $"http://{ca.Host}/pki/pub/crl/{StatusDirectory.CrlName(ca.Id, shard, isDelta: true)}";

    private static bool HasScope(CertificateRevocationList list, CaRecord ca, int shard)
    {
        var point = list.IssuingDistributionPoint;
        var address = AddressOf(ca, shard);
        return address is null
            ? point is null
            : point is not null && point.FullName.Any(name => name.Value == address);
    }
}
