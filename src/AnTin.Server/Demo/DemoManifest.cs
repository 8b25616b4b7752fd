using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Registration.Accounts;

namespace AnTin.Server.Demo;

/// <summary>Writes <c>demo.json</c>: the doors, who may walk through them, and files to try. Its presence says the world is finished.</summary>
internal static class DemoManifest
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(
        DemoPaths paths,
        Uri address,
        DemoWorld world,
        IReadOnlyDictionary<string, string> files
    )
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                urls = new
                {
                    portal = Door(address, ""),
                    workspace = Door(address, "workspace"),
                    desk = Door(address, "desk"),
                    subscriber = Door(address, "my"),
                    inbox = Door(address, "dev/inbox"),
                    checker = Door(address, "verify"),
                    ocsp = Door(address, "ocsp"),
                    crl = Door(address, "pki/pub/crl/state-g1.crl"),
                    tsa = Door(address, "tsa"),
                },
                accounts = Accounts(world),
                files,
                pkcs12Password = DemoSecrets.Pkcs12Password,
            },
            Readable
        );
        var partial = paths.Manifest + ".part";
        File.WriteAllBytes(partial, json);
        File.Move(partial, paths.Manifest, overwrite: true);
    }

    private static string Door(Uri address, string path) => new Uri(address, path).AbsoluteUri;

    private static IEnumerable<object> Accounts(DemoWorld world)
    {
        foreach (var key in new[] { "thpt2", "hospital", "partya" })
        {
            var one = DemoOrganisation.All.First(known => known.Key == key);
            yield return new
            {
                role = "organisation",
                organisation = one.Name,
                login = one.AccountMailbox,
                password = DemoSecrets.Password,
                pin = (string?)null,
            };
        }

        foreach (var officer in DemoOfficer.All)
        {
            yield return new
            {
                role = Word(officer.Roles),
                organisation = (string?)null,
                login = officer.Mailbox,
                password = DemoSecrets.Password,
                pin = officer.Pin.Length == 0 ? null : officer.Pin,
            };
        }

        if (world.Teacher is { } teacher)
        {
            yield return new
            {
                role = "subscriber",
                organisation = (string?)null,
                login = teacher.Mailbox,
                password = (string?)null,
                pin = teacher.Pin,
            };
        }
    }

    private static string Word(AccountRoles roles) =>
        roles switch
        {
            AccountRoles.Reception => "reception",
            AccountRoles.Approver => "approver",
            AccountRoles.CaOperator => "operator",
            AccountRoles.Auditor => "auditor",
            AccountRoles.Administrator => "administrator",
            _ => "verifier",
        };
}
