using System.Text;
using AnTin.Authority.Crls;
using AnTin.Keys;
using AnTin.Platform.Database;
using AnTin.TestKit;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>
/// An authority whose keys are all of ML-DSA or SLH-DSA, by the profiles ending in _PQ. A machine that has no such keys says so
/// before anything is made.
/// </summary>
public sealed class PostQuantumCeremonyTests
{
    [Fact]
    public async Task Ceremony_OfSuchKeys_IsHeldOrRefusedBeforeAnythingIsMade()
    {
        await using var world = await AuthorityWorld.CreateEmptyAsync();
        world.Clock.Set(TimeProvider.System.GetUtcNow().AddHours(-1));

        var rehearsed = await world.Conductor().RehearseAsync(File(), CancellationToken.None);
        var held = await world.Conductor().ConductAsync(File(), CancellationToken.None);

        await using var context = world.Context();
        if (!KeyAlgorithm.MlDsa65.IsSupportedHere())
        {
            foreach (var refused in new[] { rehearsed, held })
            {
                refused.Refusals[0].Code.ShouldBe("CER-PLAN");
                refused
                    .Refusals[0]
                    .Facts!.Values.ShouldContain(
                        "wanted: a key this machine can make; SLH-DSA-SHA2-192s needs OpenSSL 3.5 or later"
                    );
            }

            (await context.CeremonySteps.CountAsync()).ShouldBe(0);
            (await world.Get<IKeyStore>().ListAsync()).ShouldBeEmpty();
            return;
        }

        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        rehearsed.IsOk.ShouldBeTrue();
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        var shelf = world.Get<StatusDirectory>();
        var root = await System.IO.File.ReadAllBytesAsync(shelf.CertificatePath("root-pq"));
        var judged = await new OpensslVerify
        {
            Anchors = [root],
            Lists =
            [
                await System.IO.File.ReadAllBytesAsync(
                    shelf.CrlPath("root-pq", StatusDirectory.Complete)
                ),
            ],
            Options = ["-crl_check"],
        }.RunAsync(await System.IO.File.ReadAllBytesAsync(shelf.CertificatePath("state-pq")));
        judged.Both.ShouldContain(": OK");
        (await context.CeremonySteps.CountAsync()).ShouldBe(held.Value.Lines.Count);
    }

    private static byte[] File() =>
        Encoding.UTF8.GetBytes(
            """
            {
              "ceremony": "test-pq",
              "purpose": "tests",
              "host": "pki.hoaban.gov.vn",
              "organisation": "Tỉnh Hoa Ban",
              "authorities": [
                { "id": "root-pq", "name": "RootCA Tỉnh Hoa Ban PQ", "prefix": "HBROOT_PQ", "profile": "ROOT_30Y_PQ",
                  "key": "SLH-DSA-SHA2-192s", "profiles": ["CA_20Y_PQ"], "crlHours": 2160 },
                { "id": "state-pq", "name": "CA Nhà nước Tỉnh Hoa Ban PQ", "issuer": "root-pq", "prefix": "HBNN_PQ",
                  "profile": "CA_20Y_PQ", "key": "ML-DSA-65", "bloc": "State",
                  "profiles": ["PERSON_5Y_PQ", "OCSP_90D_PQ", "TSA_5Y_PQ"] }
              ],
              "ocspSigners": [
                { "id": "ocsp-pq", "authority": "state-pq", "name": "OCSP PQ", "profile": "OCSP_90D_PQ", "key": "ML-DSA-44" }
              ],
              "timeStampUnits": [
                { "id": "tsa-pq", "authority": "state-pq", "name": "Dấu thời gian PQ", "profile": "TSA_5Y_PQ",
                  "key": "ML-DSA-65", "policy": "2.16.704.1.1.1.1.2" }
              ]
            }
            """
        );
}
