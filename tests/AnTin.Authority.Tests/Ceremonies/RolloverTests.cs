using AnTin.Authority.Crls;
using AnTin.Authority.Issuance;
using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.Pki.Paths;
using AnTin.Pki.Revocation;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>An authority whose CAs have a new key: what both keys issue, list and answer.</summary>
public sealed class RolloverTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task T12_Rollover_NewKeyIssuesUnderTheSameNameTheOldOneStays(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        world.Clock.Advance(TimeSpan.FromDays(400));

        var held = await world.Conductor().ConductAsync(RolledWorld.File(), CancellationToken.None);

        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        held.Value.Holds().ShouldBeTrue();
        await using var context = world.Context();
        var cas = await context.Cas.ToDictionaryAsync(ca => ca.Id, StringComparer.Ordinal);
        var (old, made) = (
            Certificate.From(cas["state-g1"].Certificate),
            Certificate.From(cas["state-k2"].Certificate)
        );
        made.Subject.Encoded.ToArray().ShouldBe(old.Subject.Encoded.ToArray());
        made.PublicKey.Encoded.ToArray().ShouldNotBe(old.PublicKey.Encoded.ToArray());
        cas["state-k2"].PredecessorId.ShouldBe("state-g1");
        cas["state-k2"].IssuerId.ShouldBe("root-k2");
        var (oldRoot, newRoot) = (
            Certificate.From(cas["root-g1"].Certificate),
            Certificate.From(cas["root-k2"].Certificate)
        );
        made.IsSignedBy(newRoot.PublicKey).ShouldBeTrue();

        // RFC 4210 §4.4: old with new as long as the old certificate, new with old until the old key ends.
        var links = await context.CrossCertificates.ToDictionaryAsync(one => one.Id);
        var oldWithNew = Certificate.From(links["root-g1-by-root-k2"].Certificate);
        var newWithOld = Certificate.From(links["root-k2-by-root-g1"].Certificate);
        oldWithNew.Validity.ShouldBe(oldRoot.Validity);
        oldWithNew.IsSignedBy(newRoot.PublicKey).ShouldBeTrue();
        newWithOld.Validity.NotBefore.ShouldBe(newRoot.Validity.NotBefore);
        newWithOld.Validity.NotAfter.ShouldBe(oldRoot.Validity.NotAfter);
        newWithOld.IsSignedBy(oldRoot.PublicKey).ShouldBeTrue();
        (await context.Intents.CountAsync()).ShouldBe(8 + 2 + 2 + 2);
    }

    [Fact]
    public async Task T12_Rollover_NextOrderGoesToTheNewKey()
    {
        await using var rolled = await RolledWorld.MakeAsync();

        rolled.After.Issuer.Encoded.ToArray().ShouldBe(rolled.Before.Issuer.Encoded.ToArray());
        rolled.After.CaIssuerUris.Single().ShouldEndWith("/pki/pub/crt/state-k2.crt");
        rolled.After.CrlUris.Single().ShouldContain("/pki/pub/crl/state-k2-");
        rolled.Before.CaIssuerUris.Single().ShouldEndWith("/pki/pub/crt/state-g1.crt");

        // Who signs documents hands the bridge on, for readers that trust the old root only.
        await using var context = rolled.World.Context();
        var ca = IssuingCa.All(
            await context.Cas.ToListAsync(),
            await context.CrossCertificates.ToListAsync()
        )["state-k2"];
        ca.Chain.ShouldBe([
            .. new[] { "state-k2", "root-k2", "root-k2-by-root-g1" }.Select(id =>
                Published(rolled, id).Encoded.ToArray()
            ),
        ]);
    }

    [Fact]
    public async Task T12_EitherRootTrusted_BothGenerationsValidateHereAndWithOpenssl()
    {
        await using var rolled = await RolledWorld.MakeAsync();
        var between = new[] { "state-g1", "state-k2", "root-g1-by-root-k2", "root-k2-by-root-g1" };
        foreach (var anchor in new[] { "root-g1", "root-k2" })
        {
            foreach (var leaf in new[] { rolled.Before, rolled.After })
            {
                var verdict = PathValidator.Validate(
                    leaf,
                    rolled.World.Clock.GetUtcNow(),
                    new PathInput
                    {
                        Anchors = [Published(rolled, anchor)],
                        Intermediates = [.. between.Select(id => Published(rolled, id))],
                        Crls = [.. await ListsAsync(rolled)],
                    }
                );
                verdict.IsValid.ShouldBeTrue($"{anchor}: {verdict}");

                var judged = await new OpensslVerify
                {
                    Anchors = [Published(rolled, anchor).Encoded],
                    Intermediates = [.. between.Select(id => Published(rolled, id).Encoded)],
                    Lists = [.. (await ListsAsync(rolled)).Select(list => list.Encoded)],
                    Options = ["-crl_check_all"],
                }.RunAsync(leaf.Encoded);
                judged.Both.ShouldContain(": OK", customMessage: anchor);
            }
        }
    }

    [Fact]
    public async Task T12_CertificateOfBeforeRevoked_StandsOnTheListsOfBothKeys()
    {
        await using var rolled = await RolledWorld.MakeAsync();
        await rolled
            .World.Get<Revoke>()
            .RunAsync(
                [
                    new RevocationWish(
                        "state-g1",
                        rolled.Before.Serial.ToString(),
                        RevocationCode.Find("LK")!
                    ),
                ],
                "both-1",
                dryRun: false,
                CancellationToken.None
            );
        rolled.World.Clock.Advance(TimeSpan.FromSeconds(1));

        // Its shard, and the complete list of either key: a list without a scope speaks of the name.
        (await rolled.World.Get<CrlSchedule>().RunAsync(CancellationToken.None)).ShouldBe(3);
        (await rolled.World.Get<CrlSchedule>().RunAsync(CancellationToken.None)).ShouldBe(0);

        foreach (var id in new[] { "state-g1", "state-k2" })
        {
            var path = rolled.World.Get<StatusDirectory>().CrlPath(id, StatusDirectory.Complete);
            (await CrlShelf.ReadAsync(path, CancellationToken.None))!
                .Find(rolled.Before.Serial)
                .ShouldNotBeNull(id);
            var judged = await OutsideTool.RunAsync(
                "openssl",
                "crl",
                "-inform",
                "DER",
                "-in",
                path,
                "-noout",
                "-CAfile",
                rolled.Pem(id)
            );
            judged.Both.ShouldContain("verify OK", customMessage: id);
        }
    }

    [Fact]
    public async Task T12_RespondersOfBothKeys_AnswerToOpenssl()
    {
        await using var rolled = await RolledWorld.MakeAsync();
        var live = await LiveAuthority.StartAsync(rolled.World, LiveAuthority.Loopback());
        foreach (
            var (issuer, leaf) in new[] { ("state-g1", rolled.Before), ("state-k2", rolled.After) }
        )
        {
            var answer = await OutsideTool.RunAsync(
                "openssl",
                "ocsp",
                "-url",
                live.Url("/ocsp"),
                "-issuer",
                rolled.Pem(issuer),
                "-cert",
                rolled.Pem(leaf),
                "-CAfile",
                rolled.Pem("root-g1", "root-k2"),
                "-verify_other",
                rolled.Pem(issuer)
            );

            answer.Both.ShouldContain("Response verify OK", customMessage: issuer);
            answer.Both.ShouldContain(".pem: good", customMessage: issuer);
        }

        await live.StopAsync();
    }

    [Fact]
    public async Task T11_ListOfTheOldKeyBehindTheNewAddress_IsRefused()
    {
        await using var rolled = await RolledWorld.MakeAsync();
        await using var context = rolled.World.Context();
        var made = await context.Cas.SingleAsync(ca => ca.Id == "state-k2");
        var old = await File.ReadAllBytesAsync(
            rolled.World.Get<StatusDirectory>().CrlPath("state-g1", StatusDirectory.Complete)
        );

        var refused = await Should.ThrowAsync<CrlRefusedException>(
            rolled
                .World.Get<CrlShelf>()
                .PlaceAsync(
                    made,
                    StatusDirectory.Complete,
                    old,
                    rolled.World.Clock.GetUtcNow(),
                    CancellationToken.None
                )
        );

        refused.Message.ShouldContain("does not verify with the key of this CA");
    }

    private static Certificate Published(RolledWorld rolled, string id) =>
        Certificate.From(
            File.ReadAllBytes(rolled.World.Get<StatusDirectory>().CertificatePath(id))
        );

    private static async Task<List<CertificateRevocationList>> ListsAsync(RolledWorld rolled)
    {
        var lists = new List<CertificateRevocationList>();
        foreach (
            var path in Directory.GetFiles(
                Path.Combine(rolled.World.Get<StatusDirectory>().Root, "crl")
            )
        )
        {
            lists.Add((await CrlShelf.ReadAsync(path, CancellationToken.None))!);
        }

        return lists;
    }
}
