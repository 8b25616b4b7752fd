using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Profiles;

namespace AnTin.Authority.Ceremonies;

/// <summary>A certificate for the key of a CA that has one already.</summary>
/// <param name="Step">Of the ceremony.</param>
/// <param name="Id">What the certificate is called.</param>
/// <param name="SubjectCaId">The CA of this installation whose key it is; null for a foreign one.</param>
/// <param name="Issuer">Who certifies.</param>
/// <param name="Profile">Of the issuer, narrowed or not.</param>
/// <param name="Subject">Name and key.</param>
/// <param name="Validity">From when until when.</param>
internal sealed record CrossPlan(
    string Step,
    string Id,
    string? SubjectCaId,
    CaInHand Issuer,
    CertificateProfile Profile,
    CrossSubject Subject,
    Validity Validity
);

/// <summary>Makes such a certificate and records it beside those of the CAs.</summary>
internal sealed class CrossIssue(CeremonyFile file, ICeremonyStage stage)
{
    /// <param name="plan">What is to be made.</param>
    /// <param name="deed">What the transcript says of it.</param>
    /// <param name="cancellation">Cancels between two steps.</param>
    public async Task RunAsync(
        CrossPlan plan,
        Func<Certificate, string> deed,
        CancellationToken cancellation
    )
    {
        var certificate = await stage.CertifyAsync(
            plan.Step,
            plan.Issuer.Record.Id,
            plan.Issuer.Certificate,
            new CertificateBuilder(plan.Profile, plan.Issuer.AsIssuer()),
            () =>
                new CertificateContent
                {
                    Serial = CertificateSerial.CreateRandom(),
                    Validity = plan.Validity,
                    Subject = plan.Subject.Name,
                    PublicKey = plan.Subject.PublicKey,
                    SubjectKeyIdentifier = plan.Subject.KeyIdentifier,
                },
            await plan.Issuer.KeyAsync(cancellation),
            cancellation
        );
        await stage.FinishAsync(
            plan.Step,
            deed(certificate),
            CeremonyTranscript.ArtefactOf(certificate),
            database =>
                database.CrossCertificates.Add(
                    new CrossCertificateRecord
                    {
                        Id = plan.Id,
                        IssuerId = plan.Issuer.Record.Id,
                        SubjectCaId = plan.SubjectCaId,
                        Certificate = certificate.Encoded.ToArray(),
                        CeremonyId = file.Ceremony,
                    }
                ),
            cancellation
        );
    }
}
