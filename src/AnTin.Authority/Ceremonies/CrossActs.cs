using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Authority.Database;
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
    public async Task CertifyAsync(CrossCertificateWish wish, CancellationToken cancellation)
    {
        var step = $"cross:{wish.Id}";
        var own = wish.Authority is null ? null : cas[wish.Authority].Certificate;
        if (!CrossSubject.TryRead(wish, own, out var subject, out var objection))
        {
            throw new CeremonyRefusedException(
                CeremonyRefusals.Wrong(wish.Id, $"wanted: {objection}")
            );
        }

        var issuer = cas[wish.Issuer];
        var profile = ProfileReader.Narrow(issuer.Profile(wish.Profile), LimitsOf(wish));
        var builder = new CertificateBuilder(profile, issuer.AsIssuer());
        var certificate = await stage.CertifyAsync(
            step,
            issuer.Record.Id,
            issuer.Certificate,
            builder,
            () =>
                new CertificateContent
                {
                    Serial = CertificateSerial.CreateRandom(),
                    Validity = ValidityOf(profile, issuer.Certificate, subject),
                    Subject = subject.Name,
                    PublicKey = subject.PublicKey,
                    SubjectKeyIdentifier = subject.KeyIdentifier,
                },
            await issuer.KeyAsync(cancellation),
            cancellation
        );
        await stage.FinishAsync(
            step,
            Deed(wish, subject, certificate),
            CeremonyTranscript.ArtefactOf(certificate),
            database =>
                database.CrossCertificates.Add(
                    new CrossCertificateRecord
                    {
                        Id = wish.Id,
                        IssuerId = issuer.Record.Id,
                        SubjectCaId = wish.Authority,
                        Certificate = certificate.Encoded.ToArray(),
                        CeremonyId = file.Ceremony,
                    }
                ),
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
