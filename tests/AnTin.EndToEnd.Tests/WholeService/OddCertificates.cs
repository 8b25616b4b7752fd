using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Authority.Signing;
using AnTin.Keys.Software;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;
using AnTin.Pki.Signing;
using AnTin.Platform.Evidence;
using AnTin.Signatures;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.TestKit.Demo;
using Microsoft.Data.Sqlite;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>
/// Certificates that the service itself would never give out, signed by its real CA's key: expired ones, and ones whose
/// status nobody can be asked for.
/// </summary>
internal sealed class OddCertificates(DemoService demo)
{
    private const string Authority = "state-g1";

    /// <summary>A PKCS#12 with an organisation's certificate that begins at <paramref name="from"/>.</summary>
    /// <param name="host">Where it says its status can be asked; by default where the service is.</param>
    public async Task<string> MakeAsync(string commonName, DateTimeOffset from, string? host = null)
    {
        var keys = Path.Combine(demo.Data, "keys");
        using var store = new SoftwareKeyStore(
            Path.Combine(keys, "key-zone"),
            MasterKeyFile.Load(Path.Combine(demo.Folder, "secrets", "master.key"), keys),
            TimeProvider.System
        );
        var (issuer, signer) = await AuthorityAsync(store);
        issuer = issuer with { Host = host ?? issuer.Host };
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var profile = ProfileCatalogue.Find("HBNN_G1:ORGANIZATION_5Y");
        profile
            .Subject.TryArrange(
                [
                    new(AttributeType.CommonName, commonName),
                    new(AttributeType.Locality, "Hoa Ban"),
                    new(AttributeType.Organization, "ỦY BAN NHÂN DÂN TỈNH HOA BAN"),
                    new(AttributeType.Country, "VN"),
                ],
                out var subject,
                out var problem
            )
            .ShouldBeTrue(problem);
        var content = new CertificateContent
        {
            Serial = CertificateSerial.CreateRandom(),
            Validity = profile.ValidityFrom(from),
            Subject = subject!,
            PublicKey = PublicKeyInfo.From(pair.ExportSubjectPublicKeyInfo()),
            AlternativeNames = [GeneralName.Rfc822Name("vanthu@hoaban.edu.vn")],
        };
        var made = await new CertificateBuilder(profile, issuer).BuildAsync(content, signer);
        using var bare = X509CertificateLoader.LoadCertificate(made.Encoded.Span);
        using var own = bare.CopyWithPrivateKey(pair);
        var all = new X509Certificate2Collection { own };
        all.ImportFromPemFile(demo.PathOf("stateCa"));
        var path = demo.Scratch($"{Path.GetRandomFileName()}.p12");
        var password = await File.ReadAllTextAsync(demo.PathOf("pkcs12PasswordFile"));
        await File.WriteAllBytesAsync(path, all.Export(X509ContentType.Pkcs12, password)!);
        return path;
    }

    /// <summary>
    /// Signs as a careless program would, which does not mind that the certificate ended: <c>antin sign</c> refuses to. The
    /// time stamp is of now.
    /// </summary>
    public async Task<string> SignCarelesslyAsync(string file, string pkcs12)
    {
        var password = await File.ReadAllTextAsync(demo.PathOf("pkcs12PasswordFile"));
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(pkcs12, password);
        using var own = all.Single(one => one.HasPrivateKey);
        using var key = own.GetECDsaPrivateKey()!;
        using var http = new HttpClient();
        var signed = await PdfSigner.SignAsync(
            PdfSource.FromMemory(await File.ReadAllBytesAsync(file)),
            new SoftwareSigner(key, SignatureAlgorithm.EcdsaSha256),
            new SigningOptions
            {
                Certificates =
                [
                    Certificate.From(own.RawData),
                    .. all.Where(one => one != own).Select(one => Certificate.From(one.RawData)),
                ],
                At = new DateTimeOffset(own.NotBefore).AddDays(1),
                Level = SignatureLevel.BaselineT,
                Timestamps = new HttpTimestampSource(http, new Uri(demo.Door("tsa"))),
            },
            default
        );
        var path = demo.Scratch($"{Path.GetRandomFileName()}.signed.pdf");
        await using var output = File.Create(path);
        signed.Value!.WriteTo(output);
        return path;
    }

    private async Task<(CertificateIssuer Issuer, ISigner Signer)> AuthorityAsync(
        SoftwareKeyStore store
    )
    {
        await using var database = new SqliteConnection(
            $"Data Source={Path.Combine(demo.Data, "authority.db")};Mode=ReadOnly;Pooling=False"
        );
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText =
            """SELECT "KeyName", "Host", "Certificate" FROM "Cas" WHERE "Id" = $id""";
        command.Parameters.AddWithValue("$id", Authority);
        await using var row = await command.ExecuteReaderAsync();
        (await row.ReadAsync()).ShouldBeTrue();
        var signer = await new StoreSigningKeys(store).OpenAsync(row.GetString(0), default);
        var certificate = Certificate.From((byte[])row.GetValue(2));
        return (
            CertificateIssuer.From(certificate, signer.Algorithm, row.GetString(1), Authority),
            signer
        );
    }
}
