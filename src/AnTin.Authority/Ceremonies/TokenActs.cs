using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;

namespace AnTin.Authority.Ceremonies;

/// <summary>The acts of certifying and admitting an officer's token, and of retiring one.</summary>
/// <param name="file">What is wished.</param>
/// <param name="stage">Rehearsal or the real thing.</param>
/// <param name="cas">CAs of this ceremony and of earlier ones.</param>
/// <param name="names">By officer, name and mailbox for the certificate.</param>
internal sealed class TokenActs(
    CeremonyFile file,
    ICeremonyStage stage,
    Dictionary<string, CaInHand> cas,
    IReadOnlyDictionary<string, (DistinguishedName Subject, string? Mailbox)> names
)
{
    public async Task AdmitAsync(TokenWish wish, CancellationToken cancellation)
    {
        var step = $"token:{wish.Sha256}";
        var ca = cas[wish.Authority];
        var (subject, mailbox) = names[wish.Officer];
        if (!CrossSubject.TryReadRequest(wish.Request, out var request))
        {
            throw new CeremonyRefusedException(
                CeremonyRefusals.Wrong($"officerTokens.{wish.Officer}", "wanted: a request")
            );
        }

        var builder = new CertificateBuilder(ca.Profile(wish.Profile), ca.AsIssuer());
        var certificate = await stage.CertifyAsync(
            step,
            wish.Authority,
            ca.Certificate,
            builder,
            () =>
                new CertificateContent
                {
                    Serial = CertificateSerial.CreateRandom(),
                    Validity = builder.Profile.ValidityFrom(stage.NotBefore),
                    Subject = subject,
                    PublicKey = request.PublicKey,
                    AlternativeNames = mailbox is null ? [] : [GeneralName.Rfc822Name(mailbox)],
                },
            await ca.KeyAsync(cancellation),
            cancellation
        );
        var encoded = certificate.Encoded.ToArray();
        await stage.FinishAsync(
            step,
            $"Admitted token of officer {wish.Officer}, key SHA-256 {wish.Sha256}, serial {certificate.Serial}",
            CeremonyTranscript.ArtefactOf(certificate),
            database =>
                database.OfficerTokens.Add(
                    new OfficerTokenRecord
                    {
                        KeyDigest = wish.Sha256,
                        OfficerId = wish.Officer,
                        Certificate = encoded,
                        CeremonyId = file.Ceremony,
                        Since = stage.NotBefore,
                    }
                ),
            cancellation
        );
        await stage.Keys.AdmitTokenAsync(wish.Officer, encoded, cancellation);
    }

    public async Task RetireAsync(string keyDigest, CancellationToken cancellation)
    {
        await stage.FinishAsync(
            $"retire-token:{keyDigest}",
            $"Retired token {keyDigest}",
            new string('0', 64),
            database => database.OfficerTokens.Find(keyDigest)!.RetiredAt = stage.NotBefore,
            cancellation
        );
        await stage.Keys.ForgetTokenAsync(keyDigest, cancellation);
    }
}
