using AnTin.Authority.Issuance;
using AnTin.Authority.Signing;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

public sealed class TwinLintTests
{
    [Fact]
    public async Task T9_SoundCertificate_NoErrors()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var (ca, builder, tbs) = await Built(world);

        world.Get<TwinLint>().Run(builder, tbs, ca.Certificate).ShouldBeEmpty();
    }

    [Fact]
    public async Task T9_BytesOfAnotherIssuer_AreObjectedTo()
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var (_, builder, tbs) = await Built(world);
        await using var context = world.Context();
        var cas = IssuingCa.All(await context.Cas.ToListAsync());

        var errors = world.Get<TwinLint>().Run(builder, tbs, cas["services-g1"].Certificate);

        errors.ShouldContain(error =>
            error.Contains("IssuerNameIsIssuersSubject", StringComparison.Ordinal)
        );
    }

    private static async Task<(IssuingCa Ca, CertificateBuilder Builder, byte[] Tbs)> Built(
        AuthorityWorld world
    )
    {
        await using var context = world.Context();
        var ca = IssuingCa.All(await context.Cas.ToListAsync())["state-g1"];
        var builder = ca.Builder(ProfileCatalogue.Find("HBNN_G1:PERSON_5Y"));
        using var key = SoftwareSigner.Generate("P-256");
        var content = new CertificateContent
        {
            Serial = CertificateSerial.CreateRandom(),
            Validity = builder.Profile.ValidityFrom(world.Clock.GetUtcNow()),
            Subject = DistinguishedName.Build(
                (AttributeType.Country, "VN"),
                (AttributeType.Organization, "Ủy ban nhân dân tỉnh Hoa Ban"),
                (AttributeType.Locality, "Hoa Ban"),
                (AttributeType.CommonName, "Đặng Bảo Ngọc")
            ),
            PublicKey = PublicKeyInfo.From(key.PublicKey),
            AlternativeNames = [GeneralName.Rfc822Name("ngoc.db@hoaban.edu.vn")],
        };
        return (ca, builder, builder.BuildTbs(content));
    }
}
