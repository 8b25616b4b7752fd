using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;

namespace AnTin.Authority.Ceremonies;

/// <summary>The acts of a ceremony in their order, on whatever stage.</summary>
/// <param name="file">What is wished.</param>
/// <param name="stage">Rehearsal or the real thing.</param>
/// <param name="cas">CAs of earlier ceremonies; this ceremony's are added as they are made.</param>
/// <param name="rollovers">The file's rollovers, with what it leaves to the old keys filled in.</param>
/// <param name="officers">Certificates of officers of earlier ceremonies.</param>
public sealed class CeremonyActs(
    CeremonyFile file,
    ICeremonyStage stage,
    Dictionary<string, CaInHand> cas,
    IReadOnlyList<PlannedRollover> rollovers,
    IReadOnlyDictionary<string, Certificate> officers
)
{
    public async Task PlayAsync(CancellationToken cancellation)
    {
        var authorities = new AuthorityActs(file, stage, cas);
        foreach (var rollover in rollovers)
        {
            await authorities.RollAsync(rollover, cancellation);
        }

        foreach (var wish in file.Authorities)
        {
            await authorities.MakeAsync(wish, cancellation);
        }

        var crosses = new CrossActs(file, stage, cas);
        foreach (var wish in file.CrossCertificates)
        {
            await crosses.CertifyAsync(wish, cancellation);
        }

        foreach (var wish in file.OcspSigners)
        {
            await MakeOcspSigner(wish, cancellation);
        }

        foreach (var wish in file.TimeStampUnits)
        {
            await MakeTimeStampUnit(wish, cancellation);
        }

        foreach (var wish in file.Officers)
        {
            await MakeOfficer(wish, cancellation);
        }

        foreach (var officer in file.RetireOfficers)
        {
            await Retire(officer, cancellation);
        }

        var passkeys = new PasskeyActs(file, stage);
        foreach (var wish in file.OfficerPasskeys)
        {
            await passkeys.AdmitAsync(wish, cancellation);
        }

        foreach (var credential in file.RetirePasskeys)
        {
            await passkeys.RetireAsync(credential, cancellation);
        }

        var tokens = new TokenActs(file, stage, cas, NamesOfOfficers());
        foreach (var wish in file.OfficerTokens)
        {
            await tokens.AdmitAsync(wish, cancellation);
        }

        foreach (var keyDigest in file.RetireTokens)
        {
            await tokens.RetireAsync(keyDigest, cancellation);
        }

        if (file.CentralSigningKey)
        {
            await MakeWrappingKey(cancellation);
        }
    }

    private async Task MakeWrappingKey(CancellationToken cancellation)
    {
        var reference = await stage.Keys.WrappingKeyAsync(cancellation);
        await stage.FinishAsync(
            "central-signing-key",
            "Made the key that wraps centrally kept keys",
            reference,
            _ => { },
            cancellation
        );
    }

    private Task MakeOcspSigner(OcspSignerWish wish, CancellationToken cancellation) =>
        MakeSigner(
            SignerKind.Ocsp,
            wish.Id,
            wish.Name,
            wish.Authority,
            wish.Profile,
            wish.Key,
            null,
            null,
            cancellation
        );

    private Task MakeTimeStampUnit(TimeStampUnitWish wish, CancellationToken cancellation) =>
        MakeSigner(
            SignerKind.TimeStamp,
            wish.Id,
            wish.Name,
            wish.Authority,
            wish.Profile,
            wish.Key,
            wish.Policy,
            wish.AccuracyMilliseconds,
            cancellation
        );

    private async Task MakeSigner(
        SignerKind kind,
        string id,
        string name,
        string authority,
        string profile,
        string key,
        string? policy,
        int? accuracy,
        CancellationToken cancellation
    )
    {
        var step = $"{(kind == SignerKind.Ocsp ? "ocsp" : "tsa")}:{id}";
        var made = await stage.Keys.SigningKeyAsync(Label(id), key, cancellation);
        var ca = cas[authority];
        var builder = new CertificateBuilder(ca.Profile(profile), ca.AsIssuer());
        var issuerKey = await ca.KeyAsync(cancellation);
        var certificate = await Certify(
            step,
            authority,
            ca.Certificate,
            builder,
            Subject(name, null),
            null,
            made.Signer.PublicKey,
            issuerKey,
            cancellation
        );
        var record = new SignerRecord
        {
            Id = id,
            Kind = kind,
            IssuerId = authority,
            KeyName = made.Reference,
            Algorithm = made.Signer.Algorithm.Name,
            Certificate = certificate.Encoded.ToArray(),
            NotBefore = certificate.Validity.NotBefore,
            NotAfter = certificate.Validity.NotAfter,
            ProfileId = builder.Profile.Id,
            Policy = policy,
            AccuracyMilliseconds = accuracy,
            CeremonyId = file.Ceremony,
        };
        await stage.FinishAsync(
            step,
            $"Made {(kind == SignerKind.Ocsp ? "OCSP signer" : "time-stamp unit")} {certificate.Subject}, {key}, serial {certificate.Serial}",
            CeremonyTranscript.ArtefactOf(certificate),
            database => database.Signers.Add(record),
            cancellation
        );
    }

    private async Task MakeOfficer(OfficerWish wish, CancellationToken cancellation)
    {
        var step = $"officer:{wish.Id}";
        var ca = cas[wish.Authority];
        var key = await stage.Keys.OfficerKeyAsync(wish.Id, wish.Key, cancellation);
        var builder = new CertificateBuilder(ca.Profile(wish.Profile), ca.AsIssuer());
        var issuerKey = await ca.KeyAsync(cancellation);
        var certificate = await Certify(
            step,
            wish.Authority,
            ca.Certificate,
            builder,
            Subject(wish.Name, wish.Mailbox),
            wish.Mailbox,
            key.PublicKey,
            issuerKey,
            cancellation
        );
        await stage.Keys.EquipOfficerAsync(wish.Id, certificate.Encoded.ToArray(), cancellation);
        var record = new OfficerRecord
        {
            Id = wish.Id,
            Name = wish.Name,
            Roles = string.Join(',', wish.Roles),
            Certificate = certificate.Encoded.ToArray(),
            KeyName = key.Reference,
            CeremonyId = file.Ceremony,
            Since = stage.NotBefore,
        };
        await stage.FinishAsync(
            step,
            $"Admitted officer {wish.Id} ({record.Roles}), serial {certificate.Serial}",
            CeremonyTranscript.ArtefactOf(certificate),
            database => database.Officers.Add(record),
            cancellation
        );
    }

    private async Task Retire(string officerId, CancellationToken cancellation) =>
        await stage.FinishAsync(
            $"retire:{officerId}",
            $"Retired officer {officerId}",
            new string('0', 64),
            database =>
            {
                var officer =
                    database.Officers.Find(officerId)
                    ?? throw new CeremonyRefusedException(
                        CeremonyRefusals.Wrong("retireOfficers", $"there is no officer {officerId}")
                    );
                officer.RetiredAt = stage.NotBefore;
            },
            cancellation
        );

    private Task<Certificate> Certify(
        string step,
        string issuerId,
        Certificate? issuer,
        CertificateBuilder builder,
        DistinguishedName subject,
        string? mailbox,
        ReadOnlyMemory<byte> publicKey,
        ISigner issuerKey,
        CancellationToken cancellation
    ) =>
        stage.CertifyAsync(
            step,
            issuerId,
            issuer,
            builder,
            () =>
                new CertificateContent
                {
                    Serial = CertificateSerial.CreateRandom(),
                    Validity = builder.Profile.ValidityFrom(stage.NotBefore),
                    Subject = subject,
                    PublicKey = PublicKeyInfo.From(publicKey),
                    AlternativeNames = mailbox is null ? [] : [GeneralName.Rfc822Name(mailbox)],
                },
            issuerKey,
            cancellation
        );

    private Dictionary<string, (DistinguishedName, string?)> NamesOfOfficers()
    {
        var names = officers.ToDictionary(
            pair => pair.Key,
            pair => (pair.Value.Subject, pair.Value.Mailboxes.FirstOrDefault()),
            StringComparer.Ordinal
        );
        foreach (var wish in file.Officers)
        {
            names[wish.Id] = (Subject(wish.Name, wish.Mailbox), wish.Mailbox);
        }

        return names;
    }

    private DistinguishedName Subject(string name, string? mailbox) =>
        DistinguishedName.Build(
            mailbox is null
                ?
                [
                    (AttributeType.Country, "VN"),
                    (AttributeType.Organization, file.Organisation),
                    (AttributeType.CommonName, name),
                ]
                :
                [
                    (AttributeType.Country, "VN"),
                    (AttributeType.Organization, file.Organisation),
                    (AttributeType.CommonName, name),
                    (AttributeType.EmailAddress, mailbox),
                ]
        );

    private string Label(string id) => $"{file.Ceremony}/{id}";
}
