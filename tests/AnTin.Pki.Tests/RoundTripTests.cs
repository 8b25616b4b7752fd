using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Ocsp;
using AnTin.Pki.Profiles;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pki.Tests;

/// <summary>Laws that hold for any content: what is written is read back, and N questions have N answers (T8).</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(10);
    private static readonly Arbitrary<RevokedCertificate[]> Entries = (
        from serial in Gen.ArrayOf(Gen.Choose(0, 255).Select(one => (byte)one), 16)
        from seconds in Gen.Choose(0, 100_000_000)
        from reason in Gen.Elements(
            RevocationReason.Unspecified,
            RevocationReason.KeyCompromise,
            RevocationReason.CertificateHold,
            RevocationReason.PrivilegeWithdrawn
        )
        from invalid in Gen.Elements<DateTimeOffset?>(null, Now.AddYears(-1))
        select new RevokedCertificate(
            CertificateSerial.Parse(Convert.ToHexString(serial)),
            DateTimeOffset.UnixEpoch.AddSeconds(seconds),
            reason,
            invalid
        )
    )
        .ListOf()
        .Select(list => list.DistinctBy(entry => entry.Serial).ToArray())
        .ToArbitrary();

    private readonly SoftwareSigner responderKey = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;
    private Certificate responder = null!;

    public async Task InitializeAsync()
    {
        pki = await DemoPki.CreateAsync();
        responder = await pki.IssueAsync("OCSP_90D", responderKey);
    }

    public Task DisposeAsync()
    {
        pki.Dispose();
        responderKey.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Crl_OfAnyEntries_IsReadBackAsItWas() =>
        Prop.ForAll(
                Entries,
                entries =>
                {
                    var tbs = CrlWriter.BuildTbs(
                        new CrlContent
                        {
                            Issuer = pki.AuthorityIssuer,
                            Number = entries.Length,
                            ThisUpdate = Now,
                            NextUpdate = Now.AddDays(1),
                            Entries = entries,
                        }
                    );
                    var encoded = SignedStructure.Assemble(
                        tbs,
                        pki.AuthorityKey.Algorithm,
                        new byte[70]
                    );
                    return CertificateRevocationList.TryRead(encoded, out var crl, out _)
                        && crl.Entries.SequenceEqual(entries)
                        && entries.All(entry => crl.Find(entry.Serial) == entry)
                        && DerCanonical.FirstViolation(encoded) is null;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Ocsp_OfAnyQuestions_AnswersEachWithItsOwnStatus() =>
        Prop.ForAll(
                Entries,
                entries =>
                {
                    var asked = entries
                        .Take(64)
                        .Append(new RevokedCertificate(CertificateSerial.CreateRandom(), Now))
                        .ToArray();
                    OcspRequest
                        .TryRead(
                            OcspRequest.Create([
                                .. asked.Select(one =>
                                    OcspCertificateId.For(pki.Authority, one.Serial)
                                ),
                            ]),
                            out var request,
                            out _
                        )
                        .ShouldBe(asked.Length <= 64);
                    if (request is null)
                    {
                        return true;
                    }

                    var tbs = new OcspResponder(responder, responderKey);
                    var encoded = tbs.Assemble(
                        tbs.BuildTbs(
                            Now,
                            [.. request.Certificates.Select((one, i) => Answer(one, asked[i]))]
                        ),
                        new byte[70]
                    );
                    return OcspResponse.TryRead(encoded, out var response, out _)
                        && response.Responses.Count == asked.Length
                        && asked.All(one =>
                            response.Find(pki.Authority, one.Serial) is { } found
                            && found.Status == StatusOf(one)
                            && (
                                found.Status != OcspCertificateStatus.Revoked
                                || found.RevokedAt == one.RevokedAt
                            )
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task Certificate_OfEveryProfileAndKey_IsReadBackAndSigned()
    {
        var keys = ((string[])["RSA-2048", "P-256", "P-384"]).ToDictionary(
            name => name,
            name => SoftwareSigner.Generate(name)
        );
        foreach (var profile in ProfileCatalogue.For("CPCA_G1").Where(one => !one.IsSelfSigned))
        {
            foreach (var (keyName, key) in keys.Where(one => profile.Keys.Contains(one.Key)))
            {
                var content = new CertificateContent
                {
                    Serial = CertificateSerial.CreateRandom(),
                    Validity = profile.ValidityFrom(DemoPki.Start),
                    Subject = DemoPki.Name("Hoa Ban"),
                    PublicKey = PublicKeyInfo.From(key.PublicKey),
                };

                var certificate = await new CertificateBuilder(
                    profile,
                    pki.AuthorityIssuer
                ).BuildAsync(content, pki.AuthorityKey);

                certificate.Serial.ShouldBe(content.Serial, profile.Id);
                certificate.Validity.ShouldBe(content.Validity);
                certificate.Subject.ShouldBe(content.Subject);
                certificate.PublicKey.Name.ShouldBe(keyName);
                certificate.KeyUsage.ShouldBe(profile.KeyUsage);
                certificate.ExtendedKeyUsages.ShouldBe(profile.ExtendedKeyUsages);
                certificate.BasicConstraints.ShouldBe(profile.BasicConstraints);
                certificate.IsSignedBy(pki.Authority.PublicKey).ShouldBeTrue();
                DerCanonical.FirstViolation(certificate.Encoded).ShouldBeNull();
            }
        }
    }

    private static OcspCertificateStatus StatusOf(RevokedCertificate one) =>
        one.Reason switch
        {
            RevocationReason.Unspecified => OcspCertificateStatus.Good,
            RevocationReason.PrivilegeWithdrawn => OcspCertificateStatus.Unknown,
            _ => OcspCertificateStatus.Revoked,
        };

    private static OcspSingleResponse Answer(
        OcspCertificateId certificate,
        RevokedCertificate one
    ) =>
        StatusOf(one) switch
        {
            OcspCertificateStatus.Good => OcspSingleResponse.Good(
                certificate,
                Now,
                Now.AddHours(1)
            ),
            OcspCertificateStatus.Unknown => OcspSingleResponse.Unknown(
                certificate,
                Now,
                Now.AddHours(1)
            ),
            _ => OcspSingleResponse.Revoked(
                certificate,
                Now,
                Now.AddHours(1),
                one.RevokedAt,
                one.Reason
            ),
        };
}
