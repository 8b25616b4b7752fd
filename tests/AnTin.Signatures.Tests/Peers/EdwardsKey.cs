using AnTin.Pki.Certificates;
using AnTin.Pki.Cms;
using AnTin.Pki.Der;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Signatures.Tests.Peers;

/// <summary>A key of Ed25519 or Ed448 that openssl keeps and signs with; the messages around its values are made here.</summary>
internal sealed class EdwardsKey(string kind) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("antin-edwards-");

    public ObjectIdentifier Algorithm => kind == "ED448" ? Oids.Ed448 : Oids.Ed25519;

    public async Task<Certificate> CertificateAsync()
    {
        await RunAsync(
            "req",
            "-x509",
            "-newkey",
            kind,
            "-nodes",
            "-subj",
            "/C=VN/CN=Cong ty Hoa Ban",
            "-keyout",
            "key",
            "-outform",
            "DER",
            "-out",
            "certificate"
        );
        return Certificate.From(
            await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "certificate"))
        );
    }

    public async Task<byte[]> SignAsync(byte[] message)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "message"), message);
        await RunAsync(
            "pkeyutl",
            "-sign",
            "-rawin",
            "-inkey",
            "key",
            "-in",
            "message",
            "-out",
            "value"
        );
        return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "value"));
    }

    /// <summary>A detached message of RFC 8419 §3 with signed attributes, or the value over the content itself.</summary>
    public async Task<byte[]> MessageAsync(
        Certificate certificate,
        byte[] content,
        byte[] digestAlgorithm,
        byte[] digest,
        bool hasAttributes = true
    )
    {
        CmsAttribute[] attributes =
        [
            CmsAttributes.ContentType(Oids.Data),
            CmsAttributes.MessageDigest(digest),
        ];
        var value = await SignAsync(hasAttributes ? CmsAttributes.ToBeSigned(attributes) : content);
        using var signer = new DerWriter(1024);
        using (signer.Sequence())
        {
            signer.Integer(3);
            signer.OctetString(certificate.SubjectKeyIdentifier.Span, DerTag.Context(0));
            signer.Raw(digestAlgorithm);
            if (hasAttributes)
            {
                signer.SetOf(attributes.Select(one => one.Encoded), DerTag.ContextConstructed(0));
            }

            using (signer.Sequence())
            {
                signer.ObjectIdentifier(Algorithm);
            }

            signer.OctetString(value);
        }

        var empty = CmsWriter.WriteDetached(Oids.Data, [], [certificate.Encoded]);
        CmsSignedData
            .TryRead(empty, out var message, out var error)
            .ShouldBeTrue(error?.ToString());
        return CmsWriter.Rewrite(message!, [signer.ToArray()]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task RunAsync(params string[] arguments)
    {
        var answer = await OutsideTool.RunInAsync(folder.FullName, "openssl", arguments);
        answer.ExitCode.ShouldBe(0, answer.Both);
    }
}
