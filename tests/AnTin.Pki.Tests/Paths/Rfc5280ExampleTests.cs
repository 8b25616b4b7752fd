using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Paths;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Paths;

/// <summary>
/// The examples of RFC 5280 appendix C. The RFC prints them field by field; here they stand in DER, of the lengths that
/// it names, and their signatures hold.
/// </summary>
public sealed class Rfc5280ExampleTests
{
    /// <summary>C.1: a self-signed authority.</summary>
    private const string Authority = """
        MIICPjCCAaegAwIBAgIBETANBgkqhkiG9w0BAQUFADBDMRMwEQYKCZImiZPyLGQBGRYDY29tMRcwFQYKCZImiZPyLGQBGRYHZXhhbXBs
        ZTETMBEGA1UEAxMKRXhhbXBsZSBDQTAeFw0wNDA0MzAxNDI1MzRaFw0wNTA0MzAxNDI1MzRaMEMxEzARBgoJkiaJk/IsZAEZFgNjb20x
        FzAVBgoJkiaJk/IsZAEZFgdleGFtcGxlMRMwEQYDVQQDEwpFeGFtcGxlIENBMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDC15dt
        KHCqW88jLoBwOe7bb9Ut1WpPejQt+SJyR3Ad74DpyjCMAMSabltFtG6l5myUDfqR6UD8JZ3Ht2gZVo8RcGrX8ckRTzp+P5mNbnaldF9e
        pFVT5cdoNlPHHTsSpoX+vW6hyt81UKwI17m0flz+4qMs0SOEqpjAm2YYmmhH6QIDAQABo0IwQDAdBgNVHQ4EFgQUCGivhTPIOUp6+IKT
        jnBqSiCELDIwDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEFBQADgYEAbPgCdKZh4mQEplQMbHITrTxH
        +/ZlE6mFkDPqdqMm2fzRDhVfKLfvk7888+I+fLlS/BZuKarh9Hpv1X/vs5XK82aIg06hNUWEy7ybuMitxV5G2QsOjYDhMyvcviuSfkpD
        qWrvimNhs25HOL7oDaNnXfP6kYE8krvFXyUl63zn2KE=
        """;

    /// <summary>C.2: an end entity under it.</summary>
    private const string EndEntity = """
        MIICcTCCAdqgAwIBAgIBEjANBgkqhkiG9w0BAQUFADBDMRMwEQYKCZImiZPyLGQBGRYDY29tMRcwFQYKCZImiZPyLGQBGRYHZXhhbXBs
        ZTETMBEGA1UEAxMKRXhhbXBsZSBDQTAeFw0wNDA5MTUxMTQ4MjFaFw0wNTAzMTUxMTQ4MjFaMEMxEzARBgoJkiaJk/IsZAEZFgNjb20x
        FzAVBgoJkiaJk/IsZAEZFgdleGFtcGxlMRMwEQYDVQQDEwpFbmQgRW50aXR5MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDhauQD
        MJcCPPQQ87UeTX8Ue/b10HjppIrwo3Xs7bZWln+ImYWa8j5od4frntGfwLQX3KuJI6QdfhYjTE+oTfUxuHyq4xpJCfRLJtsnZzCCEgFK
        6Rq2wQxTi2z8L3pD7DM2fjKye9WqzwEUxhLsE/ItFHqLIVgUE0xGo5ryFpX/IwIDAQABo3UwczAhBgNVHREEGjAYgRZlbmQuZW50aXR5
        QGV4YW1wbGUuY29tMB0GA1UdDgQWBBQXe5Iw/0TWZuGQECJsFk/AjkHdbTAfBgNVHSMEGDAWgBQIaK+FM8g5Snr4gpOOcGpKIIQsMjAO
        BgNVHQ8BAf8EBAMCBsAwDQYJKoZIhvcNAQEFBQADgYEAACAoNFtoMgG7CjYOrXHFlRrhBM+urcdiFKQbNjHA4gw92R7AANwQoLqFb0HL
        Ynq3TGOBJl7SgEVeM+dwRTs5OyZKnDvyJjZpCHm7+5ZDd0thi6GrkWTg8zdhPBqjpMmKsr9z1E3kWORi6rwgdJKGDs6EYHbpc7vHhdOR
        RepiXc0=
        """;

    /// <summary>C.3: an end entity with a DSA key, under an authority that is not printed.</summary>
    private const string DsaEndEntity = """
        MIIDjjCCA06gAwIBAgICAQAwCQYHKoZIzjgEAzBHMRMwEQYKCZImiZPyLGQBGRYDY29tMRcwFQYKCZImiZPyLGQBGRYHZXhhbXBsZTEX
        MBUGA1UEAxMORXhhbXBsZSBEU0EgQ0EwHhcNMDQwNTAyMTY0NzM4WhcNMDUwNTAyMTY0NzM4WjBHMRMwEQYKCZImiZPyLGQBGRYDY29t
        MRcwFQYKCZImiZPyLGQBGRYHZXhhbXBsZTEXMBUGA1UEAxMORFNBIEVuZCBFbnRpdHkwggG3MIIBLAYHKoZIzjgEATCCAR8CgYEAtosP
        lCuazqUlxvLt/PuVMqwBEjO54BytkJu8SFSe85R3PCxxNVXm/k8iy9XYPomTM038vU9BZD6imHDsMbRQ3uvxmCgKyT5Es/0il5aD0Bij
        4701W//uoyFyanuW2rk/HlqQryTWIPANIafUArka/Kwh+56UnktCRZ5qskhj/kMCFQCyDbCxAd8MZiT8E5K6Vfd9V3SB5QKBgQCav0ax
        9T9EPcmlZfuRwI5H8QrDAUfCREI2qZKB3lfF4GiGWAB7H/mbd6HFEKWAkXhRUTz2/PzMRsaBeJKEPfSTPQw4fhpbmU6rFGT2DCEiTigI
        nJK5Zp9A6JX21TEq7zmiYseybZ5YxDqoEYGEba/4tBm0whGu0CI7qiB/7h5XGAOBhAACgYAwtnX3fCAxrji7fg0rq6CcS98g1SQTPM2Y
        5V9st8G6SrqplYBT8A1y3DM39AEL9QQfnS4fYtiEOpslCVotyEaOK9T1DTvHLcZsuZjBJTpETo7KlWE1fM4VMVwjEx6iBdF6JBzL03IJ
        kP+bnSjAoQrsRp8NuNDc0BimK175j7WVvqOByjCBxzA5BgNVHREEMjAwhi5odHRwOi8vd3d3LmV4YW1wbGUuY29tL3VzZXJzL0RTQWVu
        ZGVudGl0eS5odG1sMCEGA1UdEgQaMBiGFmh0dHA6Ly93d3cuZXhhbXBsZS5jb20wHQYDVR0OBBYEFN0lZpZDq3gRQ0T+lRb52ba3AmaN
        MB8GA1UdIwQYMBaAFIbKpSKBYu+tCom8rXJBLClJ9IZWMBcGA1UdIAQQMA4wDAYKYIZIAWUDAgEwCTAOBgNVHQ8BAf8EBAMCB4AwCQYH
        KoZIzjgEAwMvADAsAhRlVwc03dzKzF70AvRWQixe4bM7gAIUYPQxF8r0z//u9Ain2bJhvrHD2r8=
        """;

    /// <summary>C.4: a CRL that lists C.2.</summary>
    private const string List = """
        MIIBYDCBygIBATANBgkqhkiG9w0BAQUFADBDMRMwEQYKCZImiZPyLGQBGRYDY29tMRcwFQYKCZImiZPyLGQBGRYHZXhhbXBsZTETMBEG
        A1UEAxMKRXhhbXBsZSBDQRcNMDUwMjA1MTIwMDAwWhcNMDUwMjA2MTIwMDAwWjAiMCACARIXDTA0MTExOTE1NTcwM1owDDAKBgNVHRUE
        AwoBAaAvMC0wHwYDVR0jBBgwFoAUCGivhTPIOUp6+IKTjnBqSiCELDIwCgYDVR0UBAMCAQwwDQYJKoZIhvcNAQEFBQADgYEAItwYffcI
        zsx10NBqm60Q9HYjtIFutW2+DvsVFGzIF20f7pAXom9g5L2qjFXejoRvkvifEBInr0rUL4XiNkR9qqNMJTgV/wD9Pn7uPSYS69jnK2Li
        K8NGgO94gtEVxtCccmrLznrtZ5mLbnCBfUNCdMGmr8FVF6IzTNYGmCuk/C4=
        """;

    private static readonly DateTimeOffset BeforeRevocation = Utc(2004, 11, 1, 0, 0, 0);
    private static readonly DateTimeOffset ListDay = Utc(2005, 2, 5, 13, 0, 0);

    [Fact]
    public void C1_Read_SaysWhatTheRfcSays()
    {
        var authority = Read(Authority, 578);

        authority.Serial.ToString().ShouldBe("11");
        authority.Subject.ShouldBe(DistinguishedName.Parse("CN=Example CA, DC=example, DC=com"));
        authority.Validity.ShouldBe(
            new Validity(Utc(2004, 4, 30, 14, 25, 34), Utc(2005, 4, 30, 14, 25, 34))
        );
        authority.PublicKey.Name.ShouldBe("RSA-1024");
        authority.IsAuthority.ShouldBeTrue();
        authority.KeyUsage.ShouldBe(KeyUsages.KeyCertSign | KeyUsages.CrlSign);
        authority.IsSelfSigned.ShouldBeTrue();
    }

    [Fact]
    public void C2_Read_SaysWhatTheRfcSaysAndIsSignedByC1()
    {
        var authority = Read(Authority, 578);
        var person = Read(EndEntity, 629);

        person.Serial.ToString().ShouldBe("12");
        person.Subject.ShouldBe(DistinguishedName.Parse("CN=End Entity, DC=example, DC=com"));
        person.IsAuthority.ShouldBeFalse();
        person.Mailboxes.ShouldBe(["end.entity@example.com"]);
        person
            .AuthorityKeyIdentifier!.KeyIdentifier.ToArray()
            .ShouldBe(authority.SubjectKeyIdentifier.ToArray());
        person.IsSignedBy(authority.PublicKey).ShouldBeTrue();
        person.IsSignedBy(person.PublicKey).ShouldBeFalse();
    }

    [Fact]
    public void C3_Read_SaysWhatTheRfcSays()
    {
        var person = Read(DsaEndEntity, 914);

        person.Serial.ToString().ShouldBe("0100");
        person.Issuer.ShouldBe(DistinguishedName.Parse("CN=Example DSA CA, DC=example, DC=com"));
        person.KeyUsage.ShouldBe(KeyUsages.DigitalSignature);
        person
            .Policies.ShouldHaveSingleItem()
            .Identifier.Dotted.ShouldBe("2.16.840.1.101.3.2.1.48.9");
        person
            .SubjectAlternativeNames.ShouldHaveSingleItem()
            .Value.ShouldBe("http://www.example.com/users/DSAendentity.html");
        person.PublicKey.Kind.ShouldBe(KeyKind.Other);
    }

    [Fact]
    public void C4_Read_SaysWhatTheRfcSaysAndIsSignedByC1()
    {
        var list = ReadList();

        list.Number.ShouldBe(12);
        list.ThisUpdate.ShouldBe(Utc(2005, 2, 5, 12, 0, 0));
        list.NextUpdate.ShouldBe(Utc(2005, 2, 6, 12, 0, 0));
        list.Entries.ShouldHaveSingleItem()
            .ShouldBe(
                new RevokedCertificate(
                    CertificateSerial.Parse("12"),
                    Utc(2004, 11, 19, 15, 57, 3),
                    RevocationReason.KeyCompromise
                )
            );
        list.IsSignedBy(Read(Authority, 578).PublicKey).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, true, CertificateStanding.Revoked)]
    [InlineData(false, true, CertificateStanding.Valid)]
    [InlineData(false, false, CertificateStanding.ConstraintViolated)]
    public void Path_OfTheFirstThree_EndsWithTheRevocation(
        bool atListDay,
        bool allowsOldAlgorithms,
        CertificateStanding expected
    )
    {
        var verdict = PathValidator.Validate(
            Read(EndEntity, 629),
            atListDay ? ListDay : BeforeRevocation,
            new PathInput
            {
                Anchors = [Read(Authority, 578)],
                Crls = [ReadList()],
                Options = new PathOptions { AllowLegacyAlgorithms = allowsOldAlgorithms },
            }
        );

        verdict.Standing.ShouldBe(expected, verdict.ToString());
        verdict.Leaf.Revocation!.Reason.ShouldBe(RevocationReason.KeyCompromise);
    }

    private static Certificate Read(string base64, int length)
    {
        var encoded = Convert.FromBase64String(base64);
        encoded.Length.ShouldBe(length);
        return Certificate.From(encoded);
    }

    private static CertificateRevocationList ReadList()
    {
        CertificateRevocationList
            .TryRead(Convert.FromBase64String(List), out var list, out var error)
            .ShouldBeTrue(error?.ToString());
        return list!;
    }

    private static DateTimeOffset Utc(
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second
    ) => new(year, month, day, hour, minute, second, TimeSpan.Zero);
}
