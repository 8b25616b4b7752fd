using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;

namespace AnTin.Authority.Ceremonies;

/// <summary>The act of certifying the key of a CA with another name.</summary>
internal sealed class CrossActs(
    CeremonyFile file,
    ICeremonyStage stage,
    Dictionary<string, CaInHand> cas
)
{
    private readonly CrossIssue crosses = new(file, stage);

    public Task CertifyAsync(CrossCertificateWish wish, CancellationToken cancellation)
    {
        var own = wish.Authority is null ? null : cas[wish.Authority].Certificate;
        if (!CrossSubject.TryRead(wish, own, out var subject, out var objection))
        {
            throw new CeremonyRefusedException(
                CeremonyRefusals.Wrong(wish.Id, $"wanted: {objection}")
            );
        }

        var issuer = cas[wish.Issuer];
        var profile = ProfileReader.Narrow(issuer.Profile(wish.Profile), LimitsOf(wish));
        return crosses.RunAsync(
            new CrossPlan(
                $"cross:{wish.Id}",
                wish.Id,
                wish.Authority,
                issuer,
                profile,
                subject,
                ValidityOf(profile, issuer.Certificate, subject)
            ),
            certificate => Deed(wish, subject, certificate),
            cancellation
        );
    }

    private static ProfileLimits LimitsOf(CrossCertificateWish wish) =>
        new(
            wish.PathLength,
            wish.Permitted,
            wish.Excluded,
            [.. wish.PolicyMappings.Select(one => (one.Ours, one.Theirs))]
        );

    /// <summary>The profile's term, cut where the issuer or the other CA's own certificate ends.</summary>
    private Validity ValidityOf(
        CertificateProfile profile,
        Certificate issuer,
        CrossSubject subject
    )
    {
        var full = profile.ValidityFrom(stage.NotBefore);
        var ends = new[]
        {
            full.NotAfter,
            issuer.Validity.NotAfter,
            subject.NotAfter ?? full.NotAfter,
        };
        return full with { NotAfter = ends.Min() };
    }

    private static string Deed(
        CrossCertificateWish wish,
        CrossSubject subject,
        Certificate certificate
    )
    {
        var names =
            wish.Permitted.Count == 0
                ? "any names"
                : $"names within {string.Join("; ", wish.Permitted)}";
        var except = wish.Excluded.Count == 0 ? "" : $" but {string.Join("; ", wish.Excluded)}";
        return $"Cross-certified {subject.Name} by {wish.Issuer}, key SHA-256 {subject.Sha256}, path length {wish.PathLength}, {names}{except}, serial {certificate.Serial}, until {certificate.Validity.NotAfter.UtcDateTime:yyyy-MM-dd}";
    }
}
