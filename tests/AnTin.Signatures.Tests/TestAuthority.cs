using System.Numerics;
using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.Pki.Tests;
using AnTin.Pki.Timestamps;
using AnTin.Signatures.Evidence;

namespace AnTin.Signatures.Tests;

/// <summary>
/// All that a signature of these tests rests on, declared in one place: the demo hierarchy with its CRLs and OCSP
/// answers, a time-stamp authority, a person, an organisation and a device.
/// </summary>
public sealed class TestAuthority : ITimestampSource, IEvidenceSource, IDisposable
{
    public static readonly DateTimeOffset SigningTime = DemoPki.Start.AddDays(20);

    private readonly List<(Certificate Certificate, DateTimeOffset At)> revoked = [];
    private readonly DemoPki pki;
    private readonly SoftwareSigner stampKey;
    private readonly SoftwareSigner ocspKey;
    private readonly Certificate ocspCertificate;
    private BigInteger serial = BigInteger.One;

    private TestAuthority(
        DemoPki pki,
        SoftwareSigner stampKey,
        Certificate stampCertificate,
        SoftwareSigner ocspKey,
        Certificate ocspCertificate
    )
    {
        this.pki = pki;
        this.stampKey = stampKey;
        this.ocspKey = ocspKey;
        this.ocspCertificate = ocspCertificate;
        StampCertificate = stampCertificate;
    }

    public Certificate Root => pki.Root;

    public Certificate Authority => pki.Authority;

    public Certificate StampCertificate { get; }

    /// <summary>What the time-stamp authority's clock shows.</summary>
    public DateTimeOffset Clock { get; set; } = SigningTime.AddMinutes(1);

    /// <summary>Answers with OCSP when true, else with CRLs.</summary>
    public bool SpeaksOcsp { get; set; } = true;

    public required TestSigner Person { get; init; }

    public required TestSigner Organisation { get; init; }

    public required TestSigner Device { get; init; }

    public static async Task<TestAuthority> CreateAsync()
    {
        var hierarchy = await DemoPki.CreateAsync();
        var keyForStamps = SoftwareSigner.Generate("P-256");
        var keyForOcsp = SoftwareSigner.Generate("P-256");
        return new TestAuthority(
            hierarchy,
            keyForStamps,
            await hierarchy.IssueAsync("TSA_5Y", keyForStamps),
            keyForOcsp,
            await hierarchy.IssueAsync("OCSP_90D", keyForOcsp)
        )
        {
            Person = await TestSigner.IssueAsync(
                hierarchy,
                "PERSON_5Y",
                "P-256",
                DemoPki.PersonName("Trần Văn An")
            ),
            Organisation = await TestSigner.IssueAsync(
                hierarchy,
                "ORGANIZATION_5Y",
                "RSA-2048",
                DemoPki.PersonName("Trường Tiểu học Hoa Ban")
            ),
            Device = await TestSigner.IssueAsync(
                hierarchy,
                "DEVICE_5Y",
                "P-384",
                DemoPki.PersonName("Máy chủ văn bản")
            ),
        };
    }

    public Task<TestSigner> IssueAsync(string kind, string key, string name) =>
        TestSigner.IssueAsync(pki, kind, key, DemoPki.PersonName(name));

    /// <summary>A certificate for a key that is at hand already.</summary>
    public Task<Certificate> IssueForAsync(ISigner key, string name) =>
        pki.IssueAsync("PERSON_5Y", key, DemoPki.PersonName(name));

    public void Revoke(Certificate certificate, DateTimeOffset at) =>
        revoked.Add((certificate, at));

    public async ValueTask<byte[]> StampAsync(
        ReadOnlyMemory<byte> digest,
        HashAlgorithmName algorithm,
        CancellationToken cancellation = default
    )
    {
        var unit = new TimestampingUnit(
            StampCertificate,
            stampKey,
            ObjectIdentifier.Parse("1.3.6.1.4.1.99999.1"),
            TimeSpan.FromSeconds(1)
        );
        TimestampRequest
            .TryRead(
                TimestampRequest.Create(MessageImprint.OfDigest(algorithm, digest)),
                out var request,
                out _
            )
            .ShouldBeTrue();
        return await unit.StampAsync(request!, Clock, serial++, cancellation);
    }

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> FindIssuersAsync(
        Certificate certificate,
        CancellationToken cancellation = default
    ) =>
        ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([
            pki.Root.Encoded,
            pki.Authority.Encoded,
        ]);

    public async ValueTask<RevocationEvidence> FindRevocationAsync(
        Certificate certificate,
        Certificate issuer,
        CancellationToken cancellation = default
    ) =>
        SpeaksOcsp && issuer == pki.Authority
            ? new RevocationEvidence([], [await OcspAsync(certificate)])
            : new RevocationEvidence([await CrlAsync(issuer, certificate)], []);

    /// <summary>The OCSP answer of this moment about a certificate of the issuing authority.</summary>
    public ValueTask<byte[]> OcspAsync(Certificate certificate)
    {
        var name = OcspCertificateId.For(pki.Authority, certificate.Serial);
        var entry = revoked.Find(one => one.Certificate == certificate);
        var answer = entry.Certificate is null
            ? OcspSingleResponse.Good(name, Clock, Clock.AddDays(7))
            : OcspSingleResponse.Revoked(
                name,
                Clock,
                Clock.AddDays(7),
                entry.At,
                RevocationReason.KeyCompromise
            );
        return new OcspResponder(ocspCertificate, ocspKey).RespondAsync(Clock, [answer]);
    }

    /// <summary>The CRL of this moment of the root or of the issuing authority, for the certificate's distribution point.</summary>
    public ValueTask<byte[]> CrlAsync(Certificate issuer, Certificate? about = null) =>
        CrlWriter.SignAsync(
            new CrlContent
            {
                Issuer = issuer == pki.Root ? pki.RootIssuer : pki.AuthorityIssuer,
                Number = 1,
                ThisUpdate = Clock,
                NextUpdate = Clock.AddDays(7),
                Entries = revoked
                    .Where(one => one.Certificate.Issuer == issuer.Subject)
                    .Select(one => new RevokedCertificate(
                        one.Certificate.Serial,
                        one.At,
                        RevocationReason.KeyCompromise
                    )),
                DistributionPoint = about?.CrlUris.FirstOrDefault(),
            },
            issuer == pki.Root ? pki.RootKey : pki.AuthorityKey
        );

    public void Dispose()
    {
        pki.Dispose();
        stampKey.Dispose();
        ocspKey.Dispose();
        Person.Dispose();
        Organisation.Dispose();
        Device.Dispose();
    }
}
