using System.Text;
using AnTin.Authority.Database;
using AnTin.Platform.Files;
using AnTin.Registration;
using AnTin.Registration.Certificates;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>
/// Lays out files to try things with. It works through the open doors, as a visitor would: signatures get their time
/// stamps over HTTP from the running service.
/// </summary>
internal sealed class DemoFiles(IServiceProvider services, DemoPaths paths, Uri address)
{
    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);

    /// <summary>Name in the manifest to path.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(
        DemoWorld world,
        CancellationToken ct
    )
    {
        var cas = await AuthoritiesAsync(ct);
        await PersonsAsync(ct);
        foreach (var (key, identity) in world.Identities)
        {
            var about = DemoOrganisation.All.First(one => one.Key == key.Split('-')[0]);
            var issuer = about.Bloc == Registration.Contracts.Bloc.Party ? "party-g1" : "state-g1";
            Write($"organisation-{key}.cer", identity.Certificate);
            Write($"organisation-{key}.p12", identity.Pkcs12([cas[issuer], cas["root-g1"]]));
        }

        made["organisationCertificate"] = Path("organisation-thpt2.cer");
        made["organisationPkcs12"] = Path("organisation-thpt2.p12");
        made["organisationPkcs12School1"] = Path("organisation-thpt1.p12");
        made["revokedPkcs12"] = Path($"organisation-{DemoOrganisationCertificates.Revoked}.p12");
        made["clerkPkcs12"] = Path($"organisation-{DemoOrganisationCertificates.Clerk}.p12");
        Keep(
            "pkcs12PasswordFile",
            "p12-password.txt",
            Encoding.UTF8.GetBytes(DemoSecrets.Pkcs12Password)
        );
        await new DemoLetters(services, address).WriteAsync(
            world.Identities["thpt2"],
            [cas["state-g1"]],
            (name, file, bytes) => Keep(name, file, bytes),
            ct
        );
        if (world.Teacher is { } teacher)
        {
            var document = await new DemoDocument(services).SignAsync(teacher, ct);
            Keep("teacherDocument", "teacher-document.pdf", document.Original);
            Keep("teacherDocumentSigned", "teacher-document.signed.pdf", document.Signed);
        }

        Acts(world);
        await new DemoWorkbooks(services).WriteAsync(Keep, ct);
        return made;
    }

    /// <summary>What the guide's lines for the acts of Decree 30/2020 name, under those names, in a folder of its own.</summary>
    private void Acts(DemoWorld world)
    {
        OwnersAlone.Directory(Path("acts"));
        var school = DemoOrganisation.All.First(one => one.Key == "thpt2");
        var papers = new DemoPapers(
            school,
            services.GetRequiredService<TimeProvider>().GetUtcNow()
        );
        Write("acts/draft.pdf", papers.Decision());
        Write("acts/list.pdf", papers.Annex());
        Write("acts/scan.pdf", papers.FromElsewhere());
        Write("acts/signature.png", DemoPictures.Signature());
        Write("acts/initials.png", DemoPictures.Initials());
        Write("acts/seal.png", DemoPictures.Seal());
        Copy($"organisation-{DemoOrganisationCertificates.Leader}.p12", "acts/person.p12");
        Copy("organisation-thpt2.p12", "acts/organisation.p12");
        Copy("p12-password.txt", "acts/password.txt");
        Copy("root.pem", "acts/root.pem");
        made["acts"] = Path("acts");
    }

    private void Copy(string from, string to) => Write(to, File.ReadAllBytes(Path(from)));

    private async Task<Dictionary<string, byte[]>> AuthoritiesAsync(CancellationToken ct)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<AuthorityDb>>()
            .CreateDbContextAsync(ct);
        var cas = await db
            .Cas.AsNoTracking()
            .ToDictionaryAsync(ca => ca.Id, ca => ca.Certificate, StringComparer.Ordinal, ct);
        Keep("root", "root.pem", Pem(cas["root-g1"]));
        Keep("stateCa", "state-ca.pem", Pem(cas["state-g1"]));
        Keep("partyCa", "party-ca.pem", Pem(cas["party-g1"]));
        Keep("servicesCa", "services-ca.pem", Pem(cas["services-g1"]));
        Keep(
            "chain",
            "chain.pem",
            [
                .. Pem(cas["state-g1"]),
                .. Pem(cas["party-g1"]),
                .. Pem(cas["services-g1"]),
                .. Pem(cas["root-g1"]),
            ]
        );
        return cas;
    }

    private async Task PersonsAsync(CancellationToken ct)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<RegistrationDb>>()
            .CreateDbContextAsync(ct);
        await PersonAsync(db, CertificateState.Active, "activePerson", "person-active.pem", ct);
        await PersonAsync(db, CertificateState.Revoked, "revokedPerson", "person-revoked.pem", ct);
    }

    private async Task PersonAsync(
        RegistrationDb db,
        CertificateState state,
        string name,
        string file,
        CancellationToken ct
    )
    {
        var id = await db
            .Certificates.Where(row => row.State == state && row.Profile.StartsWith("HBNN"))
            .OrderByDescending(row => row.Id)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(ct);
        var bytes = await db
            .CertificateFiles.Where(row => row.CertificateId == id)
            .Select(row => row.Der)
            .FirstOrDefaultAsync(ct);
        if (bytes is not null)
        {
            Keep(name, file, Pem(bytes));
        }
    }

    private void Keep(string name, string file, byte[] bytes)
    {
        Write(file, bytes);
        made[name] = Path(file);
    }

    // Keys and a password are among them: for the eyes of who runs the demo.
    private void Write(string file, byte[] bytes)
    {
        using var stream = OwnersAlone.Create(Path(file), FileMode.Create);
        stream.Write(bytes);
    }

    private string Path(string file) =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(paths.Files, file));

    private static byte[] Pem(byte[] der) =>
        Encoding.ASCII.GetBytes(
            System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", der) + "\n"
        );
}
