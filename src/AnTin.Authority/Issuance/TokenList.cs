using AnTin.Authority.Database;
using AnTin.Authority.Issuance.Checks;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>
/// The list of officers' tokens, each judged anew for a batch of orders: its certificate is of a CA of this authority that
/// issues to officers, says so by its policies, and was not revoked. Its days are judged with each signature.
/// </summary>
internal static class TokenList
{
    public static async Task<Dictionary<string, TokenOnList>> ReadAsync(
        AuthorityDb database,
        CancellationToken cancellation
    )
    {
        var records = await database.OfficerTokens.AsNoTracking().ToListAsync(cancellation);
        if (records.Count == 0)
        {
            return new(StringComparer.Ordinal);
        }

        var officersCas = await OfficersCasAsync(database, cancellation);
        var certificates = records.ConvertAll(one => Certificate.From(one.Certificate));
        var serials = certificates.ConvertAll(one => one.Serial.ToString());
        var revoked = await database
            .Revocations.Where(one => serials.Contains(one.SerialHex))
            .Select(one => one.SerialHex)
            .ToListAsync(cancellation);
        return records
            .Zip(certificates)
            .ToDictionary(
                pair => pair.First.KeyDigest,
                pair => new TokenOnList(
                    pair.First,
                    pair.Second,
                    FaultOf(
                        pair.Second,
                        officersCas,
                        revoked.Contains(pair.Second.Serial.ToString())
                    )
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>CAs for which a ceremony approved profiles of officers, with those profiles.</summary>
    private static async Task<
        List<(Certificate Ca, IReadOnlyList<CertificateProfile> Profiles)>
    > OfficersCasAsync(AuthorityDb database, CancellationToken cancellation)
    {
        var cas = await database.Cas.AsNoTracking().ToListAsync(cancellation);
        var approved = await database.Profiles.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. cas.Select(ca =>
                    (
                        Certificate.From(ca.Certificate),
                        (IReadOnlyList<CertificateProfile>)
                            [
                                .. approved
                                    .Where(one => one.CaId == ca.Id)
                                    .Select(one =>
                                        ProfileCatalogue.TryFind(one.Id, out var found)
                                            ? found
                                            : null
                                    )
                                    .OfType<CertificateProfile>()
                                    .Where(one => one.Kind == ProfileKind.Officer),
                            ]
                    )
                )
                .Where(pair => pair.Item2.Count > 0),
        ];
    }

    private static string? FaultOf(
        Certificate certificate,
        List<(Certificate Ca, IReadOnlyList<CertificateProfile> Profiles)> officersCas,
        bool revoked
    )
    {
        var (ca, profiles) = officersCas.Find(pair =>
            certificate.CouldBeIssuedBy(pair.Ca) && certificate.IsSignedBy(pair.Ca.PublicKey)
        );
        if (ca is null)
        {
            return "issuer";
        }

        var policies = certificate.Policies.Select(one => one.Identifier).ToHashSet();
        return !profiles.Any(profile => policies.SetEquals(profile.Policies)) ? "policy"
            : revoked ? "revoked"
            : null;
    }
}
