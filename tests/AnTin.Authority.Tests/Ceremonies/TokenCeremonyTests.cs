using AnTin.Authority.Tests.Issuance;
using AnTin.Pki.Certificates;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>Tokens of officers are admitted by a ceremony, which reads them first.</summary>
public sealed class TokenCeremonyTests : TokenOfficers
{
    [Theory]
    [InlineData("sha256", "the SHA-256")]
    [InlineData("officer", "an officer of this file")]
    [InlineData("authority", "a CA that issues by OFFICER_2Y, not state-g1")]
    [InlineData("profile", "a profile for officers")]
    [InlineData("twice", "a key that no officer has yet")]
    [InlineData("request", "signed by its own key")]
    public async Task Ceremony_TokenWronglyNamed_IsRefusedByItsRehearsal(
        string wrong,
        string wanted
    )
    {
        await using var world = await AuthorityWorld.CreateAsync();
        var line = Verifier.Line("verifier-1");
        var lines = wrong switch
        {
            "sha256" => line.Replace(Verifier.Digest, Approver.Digest, StringComparison.Ordinal),
            "officer" => Verifier.Line("nobody"),
            "authority" => Verifier.Line("verifier-1", "state-g1"),
            "profile" => line.Replace(
                "\"sha256\"",
                "\"profile\": \"DEVICE_5Y\", \"sha256\"",
                StringComparison.Ordinal
            ),
            "twice" => line + "," + Verifier.Line("approver-1"),
            _ => line.Replace(
                Convert.ToBase64String(Verifier.Request)[..40],
                Convert.ToBase64String(new byte[30]),
                StringComparison.Ordinal
            ),
        };

        var held = await world
            .Conductor()
            .RehearseAsync(
                TestCeremony.Later("tokens-1", $"\"officerTokens\": [{lines}]"),
                CancellationToken.None
            );

        held.Refusals[0].Facts!.Values.ShouldContain(fact => fact.Contains(wanted));
    }

    [Fact]
    public async Task Ceremony_HeldTwice_AdmitsATokenOnceAndShowsItsDigest()
    {
        await using var world = await AuthorityWorld.CreateAsync();

        var rehearsed = await world.Conductor().RehearseAsync(Admitting(), CancellationToken.None);
        rehearsed.Value.ToText().ShouldContain(Verifier.Digest);
        await AdmitAsync(world);
        await AdmitAsync(world);

        await using var context = world.Context();
        (await context.OfficerTokens.CountAsync()).ShouldBe(3);
        var certificate = Certificate.From(await CertificateAsync(world, Verifier));
        certificate.Mailboxes.ShouldBe(["thamdinh1@hoaban.gov.vn"]);
        certificate.Subject.ToString().ShouldContain("Lò Thị Mai");
    }
}
