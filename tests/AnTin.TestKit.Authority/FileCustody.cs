using System.Security.Cryptography;
using AnTin.CentralSigning.Contracts;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.TestKit.Authority;

/// <summary>Central custody over files: one key for an order however often it is asked, one mail for a binding.</summary>
public sealed class FileCustody(string directory) : ICentralKeys
{
    public async Task<CentralKey> PrepareAsync(
        Guid orderId,
        KeyOwner owner,
        string keyAlgorithm,
        CancellationToken ct
    )
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, $"{orderId:N}.key");
        if (!File.Exists(path))
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            await File.WriteAllBytesAsync(path + ".new", made.ExportPkcs8PrivateKey(), ct);
            File.Move(path + ".new", path);
        }

        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(await File.ReadAllBytesAsync(path, ct), out _);
        using var signer = new SoftwareSigner(key, SignatureAlgorithm.EcdsaSha256);
        var name = DistinguishedName.Build((AttributeType.CommonName, owner.PersonName));
        var request = await CertificateSigningRequest.CreateAsync(name, signer, ct);
        return new CentralKey(orderId, signer.PublicKey.ToArray(), request.Encoded.ToArray());
    }

    public async Task BindAsync(
        Guid orderId,
        byte[] certificate,
        IReadOnlyList<byte[]> chain,
        CancellationToken ct
    )
    {
        var path = Path.Combine(directory, $"{orderId:N}.bound");
        if (File.Exists(path))
        {
            (await File.ReadAllBytesAsync(path, ct)).ShouldBe(certificate);
            return;
        }

        await File.WriteAllBytesAsync(path + ".new", certificate, ct);
        File.Move(path + ".new", path);
        await File.AppendAllTextAsync(
            Path.Combine(directory, $"{orderId:N}.mails"),
            "activation\n",
            ct
        );
    }

    public async Task DestroyAsync(string serialHex, string reason, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        await File.AppendAllTextAsync(
            Path.Combine(directory, "destroyed"),
            $"{serialHex} {reason}\n",
            ct
        );
    }

    public int MailsOf(Guid orderId)
    {
        var path = Path.Combine(directory, $"{orderId:N}.mails");
        return File.Exists(path) ? File.ReadAllLines(path).Length : 0;
    }

    public string[] Destroyed =>
        File.Exists(Path.Combine(directory, "destroyed"))
            ? File.ReadAllLines(Path.Combine(directory, "destroyed"))
            : [];
}
