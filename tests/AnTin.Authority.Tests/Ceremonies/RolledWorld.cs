using System.Text;
using AnTin.Authority.Crls;
using AnTin.Pki.Certificates;
using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Ceremonies;

/// <summary>
/// A world whose root and state CA got new keys: one person's certificate is of before, one of after. Founded two hours
/// before now on the machine's own clock, so that tools that are not ours judge it without being told the time.
/// </summary>
internal sealed class RolledWorld : IAsyncDisposable
{
    private readonly string files = Directory.CreateTempSubdirectory("antin-rolled-").FullName;

    private RolledWorld(AuthorityWorld world) => World = world;

    public AuthorityWorld World { get; }

    public required Certificate Before { get; init; }

    public required Certificate After { get; init; }

    public static async Task<RolledWorld> MakeAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var world = await AuthorityWorld.CreateAsync("pki.hoaban.gov.vn", now.AddHours(-2));
        var before = await IssueAsync(world, "Đặng Bảo Ngọc");
        world.Clock.Set(now.AddHours(-1));
        var held = await world.Conductor().ConductAsync(File(), CancellationToken.None);
        held.IsOk.ShouldBeTrue(held.IsOk ? "" : held.Refusals[0].ToString());
        world.Clock.Set(now);
        var after = await IssueAsync(world, "Bế Thị Cúc");
        await world.Get<CrlSchedule>().RunAsync(CancellationToken.None);
        return new RolledWorld(world) { Before = before, After = after };
    }

    /// <summary>The ceremony: the root first, so that the state CA's new key is certified by the root's.</summary>
    public static byte[] File() =>
        Encoding.UTF8.GetBytes(
            """
            {
              "ceremony": "test-rollover",
              "purpose": "tests",
              "host": "pki.hoaban.gov.vn",
              "organisation": "Tỉnh Hoa Ban",
              "rollovers": [
                { "of": "root-g1", "id": "root-k2", "prefix": "HBROOT_K2", "profile": "ROOT_30Y", "key": "P-384",
                  "profiles": ["CA_20Y", "OCSP_90D"] },
                { "of": "state-g1", "id": "state-k2", "prefix": "HBNN_K2", "profile": "CA_20Y", "key": "P-256" }
              ],
              "ocspSigners": [
                { "id": "ocsp-root-k2", "authority": "root-k2", "name": "OCSP RootCA Tỉnh Hoa Ban 2" },
                { "id": "ocsp-state-k2", "authority": "state-k2", "name": "OCSP cơ quan Nhà nước Tỉnh Hoa Ban 2" }
              ]
            }
            """
        );

    /// <summary>A CA's certificate as PEM, or one between two.</summary>
    public string Pem(params string[] ids) =>
        Write(
            $"{string.Join('+', ids)}.pem",
            string.Concat(
                ids.Select(id =>
                    CertificateFile.ToPem(
                        System.IO.File.ReadAllBytes(
                            World.Get<StatusDirectory>().CertificatePath(id)
                        )
                    )
                )
            )
        );

    public string Pem(Certificate certificate) =>
        Write($"{certificate.Serial}.pem", CertificateFile.ToPem(certificate.Encoded.Span));

    public string FileOf(string name) => Path.Combine(files, name);

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }

    private string Write(string name, string text)
    {
        System.IO.File.WriteAllText(FileOf(name), text);
        return FileOf(name);
    }

    private static async Task<Certificate> IssueAsync(AuthorityWorld world, string name)
    {
        var order = await Orders.AddAsync(world, name);
        await world.RunAsync();
        await using var context = world.Context();
        var intent = await context
            .Intents.Include(one => one.Certificate)
            .SingleAsync(one => one.OrderId == order.OrderId);
        return Certificate.From(intent.Certificate!.Certificate);
    }
}
