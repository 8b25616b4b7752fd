using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Profiles;

/// <summary>
/// Writes certificates of one profile by one issuer. What all of them share is encoded once, here; writing the next
/// one is a few copies, so that the signature is what costs. Safe for several threads.
/// </summary>
public sealed class CertificateBuilder
{
    private static readonly byte[] VersionThree = [0xA0, 0x03, 0x02, 0x01, 0x02];
    private readonly CertificateProfile profile;
    private readonly byte[] algorithm;
    private readonly byte[] issuerName;
    private readonly byte[] sharedExtensions;
    private readonly byte[][] distributionPoints;

    public CertificateBuilder(CertificateProfile profile, CertificateIssuer issuer)
    {
        this.profile = profile;
        Issuer = issuer;
        algorithm = issuer.Algorithm.Encode().ToArray();
        issuerName = issuer.Name.Encoded.ToArray();
        sharedExtensions = ProfileExtensions.Shared(profile, issuer);
        distributionPoints =
        [
            .. Enumerable
                .Range(0, profile.CrlShards)
                .Select(shard => ProfileExtensions.DistributionPoints(profile, issuer, shard)),
        ];
    }

    public CertificateProfile Profile => profile;

    public CertificateIssuer Issuer { get; }

    /// <summary>Writes the to-be-signed bytes; the same input gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The content does not fit the profile: ask <see cref="ProfileCheck"/> before.</exception>
    public byte[] BuildTbs(CertificateContent content)
    {
        var objections = ProfileCheck.Run(profile, content);
        if (objections.Count > 0)
        {
            throw new ArgumentException(
                $"{profile.Id}: {string.Join(" ", objections.Select(one => one.Message))}",
                nameof(content)
            );
        }

        using var writer = new DerWriter(2048);
        using (writer.Sequence())
        {
            writer.Raw(VersionThree);
            content.Serial.Write(writer);
            writer.Raw(algorithm);
            writer.Raw(issuerName);
            content.Validity.Write(writer);
            writer.Raw(content.Subject.Encoded.Span);
            writer.Raw(content.PublicKey.Encoded.Span);
            using (writer.Context(3))
            using (writer.Sequence())
            {
                WriteSubjectKeyIdentifier(writer, content);
                writer.Raw(sharedExtensions);
                WriteAlternativeNames(writer, content.AlternativeNames);
                writer.Raw(distributionPoints[content.Serial.Shard(distributionPoints.Length)]);
            }
        }

        return writer.ToArray();
    }

    /// <summary>Signs what <see cref="BuildTbs"/> wrote and assembles the certificate.</summary>
    /// <exception cref="ArgumentException">The signer's algorithm is not the one written into the certificate.</exception>
    public async ValueTask<Certificate> SignAsync(
        ReadOnlyMemory<byte> tbs,
        ISigner signer,
        CancellationToken cancellation = default
    )
    {
        if (signer.Algorithm != Issuer.Algorithm)
        {
            throw new ArgumentException(
                $"The certificate names {Issuer.Algorithm}, the key signs {signer.Algorithm}.",
                nameof(signer)
            );
        }

        return Certificate.From(
            await SignedStructure.SignAsync(tbs, signer, cancellation).ConfigureAwait(false)
        );
    }

    /// <summary>Builds and signs at once, for tests and ceremonies that lint by themselves.</summary>
    public ValueTask<Certificate> BuildAsync(
        CertificateContent content,
        ISigner signer,
        CancellationToken cancellation = default
    ) => SignAsync(BuildTbs(content), signer, cancellation);

    private static void WriteSubjectKeyIdentifier(DerWriter writer, CertificateContent content)
    {
        using (writer.Sequence())
        {
            CertificateExtension.WriteHead(writer, Oids.SubjectKeyIdentifier, isCritical: false);
            using (writer.OctetStringOf())
            {
                writer.OctetString(
                    content.SubjectKeyIdentifier.IsEmpty
                        ? content.PublicKey.KeyIdentifier()
                        : content.SubjectKeyIdentifier.Span
                );
            }
        }
    }

    private static void WriteAlternativeNames(DerWriter writer, IReadOnlyList<GeneralName> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        using (writer.Sequence())
        {
            CertificateExtension.WriteHead(writer, Oids.SubjectAlternativeName, isCritical: false);
            using (writer.OctetStringOf())
            using (writer.Sequence())
            {
                foreach (var name in names)
                {
                    name.Write(writer);
                }
            }
        }
    }
}
