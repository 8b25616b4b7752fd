using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Authority.Database;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;

namespace AnTin.Authority.Ceremonies;

/// <summary>The acts that make CAs: new ones, and new keys of those there are.</summary>
/// <param name="file">What is wished.</param>
/// <param name="stage">Rehearsal or the real thing.</param>
/// <param name="cas">CAs at hand; those made here are added.</param>
internal sealed class AuthorityActs(
    CeremonyFile file,
    ICeremonyStage stage,
    Dictionary<string, CaInHand> cas
)
{
    private const string LinkProfile = "LINK_30Y";

    private readonly CrossIssue crosses = new(file, stage);

    public Task MakeAsync(CaWish wish, CancellationToken cancellation) =>
        MakeAsync(wish, null, cancellation);

    /// <summary>
    /// A new key under the old name. A root's two keys certify each other (RFC 4210 §4.4), so that whoever trusts one of them
    /// finds a path to what the other issued.
    /// </summary>
    public async Task RollAsync(PlannedRollover rollover, CancellationToken cancellation)
    {
        var old = cas[rollover.Of];
        await MakeAsync(rollover.Ca, old, cancellation);
        if (!old.Record.IsRoot)
        {
            return;
        }

        var made = cas[rollover.Ca.Id];
        var until = old.Certificate.Validity.NotAfter;
        await LinkAsync(made, old, new Validity(stage.NotBefore, until), cancellation);
        await LinkAsync(old, made, old.Certificate.Validity, cancellation);
    }

    private async Task MakeAsync(CaWish wish, CaInHand? predecessor, CancellationToken cancellation)
    {
        var step = $"ca:{wish.Id}";
        var key = await stage.Keys.SigningKeyAsync(
            $"{file.Ceremony}/{wish.Id}",
            wish.Key,
            cancellation
        );
        var signer = key.Signer;
        var subject = predecessor?.Certificate.Subject ?? NameOf(wish);
        var issuer = wish.Issuer is null ? null : cas[wish.Issuer];
        var builder = issuer is null
            ? new CertificateBuilder(
                ProfileCatalogue.Find($"{wish.Prefix}:{wish.Profile}"),
                CertificateIssuer.Self(subject, signer, file.Host, wish.Id)
            )
            : new CertificateBuilder(issuer.Profile(wish.Profile), issuer.AsIssuer());
        var certificate = await stage.CertifyAsync(
            step,
            wish.Issuer ?? wish.Id,
            issuer?.Certificate,
            builder,
            () =>
                new CertificateContent
                {
                    Serial = CertificateSerial.CreateRandom(),
                    Validity = builder.Profile.ValidityFrom(stage.NotBefore),
                    Subject = subject,
                    PublicKey = Pki.Signing.PublicKeyInfo.From(signer.PublicKey),
                },
            issuer is null ? signer : await issuer.KeyAsync(cancellation),
            cancellation
        );
        var record = Row(wish, key, certificate, predecessor);
        cas[wish.Id] = new CaInHand(record, certificate, _ => Task.FromResult(signer));
        var follows = predecessor is null ? "" : $", follows {predecessor.Record.Id}";
        await stage.FinishAsync(
            step,
            $"Made {(issuer is null ? "root" : "subordinate")} CA {certificate.Subject}, {wish.Key}, serial {certificate.Serial}{follows}",
            CeremonyTranscript.ArtefactOf(certificate),
            database => database.Cas.Add(record),
            cancellation
        );
        foreach (var kind in wish.Profiles)
        {
            await ApproveProfile(record, kind, cancellation);
        }
    }

    private Task LinkAsync(
        CaInHand subject,
        CaInHand issuer,
        Validity validity,
        CancellationToken cancellation
    )
    {
        var id = PlannedRollover.LinkName(subject.Record.Id, issuer.Record.Id);
        return crosses.RunAsync(
            new CrossPlan(
                $"link:{id}",
                id,
                subject.Record.Id,
                issuer,
                issuer.Profile(LinkProfile),
                CrossSubject.Of(subject.Certificate),
                validity
            ),
            certificate =>
                $"Certified the key of {subject.Record.Id} by {issuer.Record.Id}, {certificate.Subject}, serial {certificate.Serial}, until {certificate.Validity.NotAfter.UtcDateTime:yyyy-MM-dd}",
            cancellation
        );
    }

    private async Task ApproveProfile(CaRecord ca, string kind, CancellationToken cancellation)
    {
        var profile = ProfileCatalogue.Find($"{ca.Prefix}:{kind}");
        await stage.FinishAsync(
            $"profile:{profile.Id}",
            $"Approved profile {profile.Id} for {ca.Id}",
            profile.ContentHash,
            database =>
                database.Profiles.Add(
                    new ProfileRecord
                    {
                        Id = profile.Id,
                        CaId = ca.Id,
                        Hash = profile.ContentHash,
                        CeremonyId = file.Ceremony,
                    }
                ),
            cancellation
        );
    }

    private DistinguishedName NameOf(CaWish wish) =>
        DistinguishedName.Build([
            (AttributeType.Country, "VN"),
            (AttributeType.Organization, file.Organisation),
            (AttributeType.CommonName, wish.Name),
        ]);

    private CaRecord Row(
        CaWish wish,
        CeremonyKey key,
        Certificate certificate,
        CaInHand? predecessor
    ) =>
        new()
        {
            Id = wish.Id,
            Name = wish.Name,
            IssuerId = wish.Issuer ?? wish.Id,
            PredecessorId = predecessor?.Record.Id,
            Prefix = wish.Prefix,
            Host = file.Host,
            Bloc = wish.Bloc,
            SerialHex = certificate.Serial.ToString(),
            Certificate = certificate.Encoded.ToArray(),
            KeyName = key.Reference,
            Algorithm = key.Signer.Algorithm.Name,
            CrlShards = wish
                .Profiles.Select(kind => ProfileCatalogue.Find($"{wish.Prefix}:{kind}").CrlShards)
                .DefaultIfEmpty(1)
                .Max(),
            CrlHours = wish.CrlHours,
            DeltaHours = wish.DeltaHours,
            CeremonyId = file.Ceremony,
            CreatedAt = stage.NotBefore,
        };
}
