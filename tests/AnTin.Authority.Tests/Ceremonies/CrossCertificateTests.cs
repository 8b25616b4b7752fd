using System.Text;
using System.Text.Json;
using AnTin.Authority.Crls;
using AnTin.Pki.Certificates;
using AnTin.Pki.Paths;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>A neighbour's CA, made by openssl with names and key identifiers of its own kind, is certified by our root.</summary>
public sealed class CrossCertificateTests
{
    private const string Name = "CN=CA Son Lam, O=Tinh Son Lam, C=VN";

    [Fact]
    public async Task T12_CrossCertificate_BindsTheNeighbourAndOpensslAgrees()
    {
        await using var world = await WorldAsync();
        using var neighbour = await Neighbour.MakeAsync();

        var held = await world.Conductor().ConductAsync(File(neighbour), CancellationToken.None);

        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        held.Value.Lines.Single(line => line.Step == "cross:sonlam")
            .Deed.ShouldContain($"key SHA-256 {neighbour.Sha256}");
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        var directory = world.Get<StatusDirectory>();
        var cross = Certificate.From(
            await System.IO.File.ReadAllBytesAsync(directory.CrossPath("sonlam"))
        );
        cross.Subject.Encoded.ToArray().ShouldBe(neighbour.Ca.Subject.Encoded.ToArray());
        cross.PublicKey.Encoded.ToArray().ShouldBe(neighbour.Ca.PublicKey.Encoded.ToArray());
        cross.SubjectKeyIdentifier.ToArray().ShouldBe(neighbour.Ca.SubjectKeyIdentifier.ToArray());
        cross.BasicConstraints.ShouldBe(new BasicConstraints(true, 0));
        cross.NameConstraints!.Permitted.Count.ShouldBe(2);
        cross.PolicyMappings.Single().SubjectPolicy.Dotted.ShouldBe("2.16.704.9.9.9");
        cross.Validity.NotAfter.ShouldBe(neighbour.Ca.Validity.NotAfter);

        // What belongs to a neighbour does not help to believe this service's own customers.
        System.IO.File.Exists(directory.CertificatePath("sonlam")).ShouldBeFalse();

        world.Clock.Set(TimeProvider.System.GetUtcNow());
        var root = Certificate.From(
            await System.IO.File.ReadAllBytesAsync(directory.CertificatePath("root-g1"))
        );
        foreach (
            var (leaf, isWithin) in new[] { (neighbour.Within, true), (neighbour.Outside, false) }
        )
        {
            var judged = await new OpensslVerify
            {
                Anchors = [root.Encoded],
                Intermediates = [cross.Encoded],
            }.RunAsync(leaf.Encoded);
            var verdict = PathValidator.Validate(
                leaf,
                world.Clock.GetUtcNow(),
                new PathInput
                {
                    Anchors = [root],
                    Intermediates = [cross],
                    Options = new PathOptions { CheckRevocation = false },
                }
            );
            judged.Both.ShouldContain(isWithin ? ": OK" : "permitted subtree violation");
            verdict.IsValid.ShouldBe(isWithin, verdict.ToString());
        }

        // The neighbour's policy counts as ours, and without it nothing does.
        var policies = new PathInput
        {
            Anchors = [root],
            Intermediates = [cross],
            Options = new PathOptions
            {
                CheckRevocation = false,
                Policies = [Pki.Der.ObjectIdentifier.Parse("2.16.704.1.1.1.1.1")],
            },
        };
        PathValidator
            .Validate(neighbour.Within, world.Clock.GetUtcNow(), policies)
            .IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task T12_RequestAlone_KeyIdentifierIsTheOneOfTheStandard()
    {
        await using var world = await WorldAsync();
        using var neighbour = await Neighbour.MakeAsync();

        var held = await world
            .Conductor()
            .ConductAsync(
                File(neighbour, wish => wish.Remove("certificate")),
                CancellationToken.None
            );

        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        await using var context = world.Context();
        var made = Certificate.From((await context.CrossCertificates.SingleAsync()).Certificate);
        made.SubjectKeyIdentifier.ToArray().ShouldBe(neighbour.Ca.SubjectKeyIdentifier.ToArray());
        made.Validity.Length.ShouldBeGreaterThan(TimeSpan.FromDays(4 * 365));
    }

    [Fact]
    public async Task T12_OwnCaOfAnotherName_IsCertifiedWithoutNames()
    {
        await using var world = await WorldAsync();
        var second = await world
            .Conductor()
            .ConductAsync(
                """
                {
                  "ceremony": "second", "purpose": "tests", "host": "pki.hoaban.gov.vn", "organisation": "Tỉnh Hoa Ban",
                  "authorities": [ { "id": "root-g2", "name": "RootCA G2", "key": "P-384", "prefix": "HBROOT_G2",
                                     "profile": "ROOT_30Y", "profiles": [ "CA_20Y" ] } ]
                }
                """u8.ToArray(),
                CancellationToken.None
            );
        second.IsOk.ShouldBeTrue();
        await using var context = world.Context();
        var g2 = Certificate.From(
            (await context.Cas.SingleAsync(ca => ca.Id == "root-g2")).Certificate
        );

        var held = await world
            .Conductor()
            .ConductAsync(
                Ceremony(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        ["id"] = "root-g2-by-root-g1",
                        ["issuer"] = "root-g1",
                        ["authority"] = "root-g2",
                        ["name"] = g2.Subject.ToString(),
                        ["sha256"] = Neighbour.Sha256Of(g2),
                        ["pathLength"] = 1,
                    }
                ),
                CancellationToken.None
            );

        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        var cross = Certificate.From(
            await System.IO.File.ReadAllBytesAsync(
                world.Get<StatusDirectory>().CertificatePath("root-g2-by-root-g1")
            )
        );
        cross.PublicKey.Encoded.ToArray().ShouldBe(g2.PublicKey.Encoded.ToArray());
        cross.NameConstraints.ShouldBeNull();
    }

    [Theory]
    [InlineData("name", "\"CN=CA Khac, O=Tinh Son Lam, C=VN\"", "the name of what was handed in")]
    [InlineData("sha256", "\"00\"", "the SHA-256 of the key")]
    [InlineData("certificate", "\"AAAA\"", "a certificate in PEM or base64")]
    [InlineData("certificate", "leaf", "the certificate of an authority")]
    [InlineData("request", "other", "one key in certificate and request")]
    [InlineData("request", "broken", "a request in PEM or base64, signed by its own key")]
    [InlineData("permitted", "[]", "names in permitted")]
    [InlineData("permitted", "[\"directory:\"]", "email:, dns:, uri: or directory:")]
    [InlineData("pathLength", "2", "a pathLength of 0 to 1")]
    [InlineData("issuer", "\"state-g1\"", "an issuer that allows 0 authorities below")]
    [InlineData("profile", "\"CA_20Y\"", "a profile of cross-certificates")]
    [InlineData(
        "policyMappings",
        "[{\"ours\":\"2.5.29.32.0\",\"theirs\":\"1.2.3\"}]",
        "a policy of CROSS_5Y"
    )]
    [InlineData("id", "\"state-g1\"", "an id not used before")]
    public async Task T12_WhatDoesNotFit_IsRefusedBeforeAnythingIsMade(
        string member,
        string value,
        string wanted
    )
    {
        await using var world = await WorldAsync();
        using var neighbour = await Neighbour.MakeAsync();
        var wrong = value switch
        {
            "leaf" => Convert.ToBase64String(neighbour.Within.Encoded.Span),
            "other" => neighbour.OtherRequest,
            "broken" => neighbour.BrokenRequest,
            _ => (object?)JsonSerializer.Deserialize<JsonElement>(value),
        };

        var refused = await world
            .Conductor()
            .ConductAsync(File(neighbour, wish => wish[member] = wrong), CancellationToken.None);

        refused.IsOk.ShouldBeFalse();
        refused.Refusals[0].Code.ShouldBe("CER-PLAN");
        refused.Refusals[0].Facts!.Values.Single().ShouldContain(wanted);
        await using var context = world.Context();
        (await context.CrossCertificates.AnyAsync()).ShouldBeFalse();
        (await context.Intents.CountAsync()).ShouldBe(8);
    }

    [Fact]
    public async Task T12_Again_MakesNothingTwice()
    {
        await using var world = await WorldAsync();
        using var neighbour = await Neighbour.MakeAsync();
        var file = File(neighbour);
        var first = await world.Conductor().ConductAsync(file, CancellationToken.None);
        world.Clock.Advance(TimeSpan.FromDays(1));

        var second = await world.Conductor().ConductAsync(file, CancellationToken.None);

        second.Value.Hash.ShouldBe(first.Value.Hash);
        await using var context = world.Context();
        (await context.Intents.CountAsync()).ShouldBe(8 + 1);
    }

    private static Task<AuthorityWorld> WorldAsync() =>
        AuthorityWorld.CreateAsync(
            "pki.hoaban.gov.vn",
            TimeProvider.System.GetUtcNow().AddMinutes(-1)
        );

    private static byte[] File(
        Neighbour neighbour,
        Action<Dictionary<string, object?>>? change = null
    )
    {
        var wish = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = "sonlam",
            ["issuer"] = "root-g1",
            ["certificate"] = Convert.ToBase64String(neighbour.Ca.Encoded.Span),
            ["request"] = neighbour.Request,
            ["name"] = Name,
            ["sha256"] = neighbour.Sha256,
            ["pathLength"] = 0,
            ["permitted"] = new[] { "directory:O=Tinh Son Lam, C=VN", "email:.sonlam.gov.vn" },
            ["excluded"] = new[] { "email:thu.sonlam.gov.vn" },
            ["policyMappings"] = new[]
            {
                new { ours = "2.16.704.1.1.1.1.1", theirs = "2.16.704.9.9.9" },
            },
        };
        change?.Invoke(wish);
        return Ceremony(wish);
    }

    private static byte[] Ceremony(Dictionary<string, object?> wish) =>
        Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(
                new
                {
                    ceremony = "cross",
                    purpose = "tests",
                    host = "pki.hoaban.gov.vn",
                    organisation = "Tỉnh Hoa Ban",
                    crossCertificates = new[] { wish },
                }
            )
        );
}
