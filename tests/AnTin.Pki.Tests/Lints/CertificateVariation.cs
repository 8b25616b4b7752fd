using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Tests.Lints;

/// <summary>A good certificate taken apart, so that one part can be made bad before it is signed again.</summary>
internal sealed class CertificateVariation
{
    public CertificateVariation(Certificate good)
    {
        Serial = good.Serial.Content.ToArray();
        InnerAlgorithm = good.TbsSignatureAlgorithm.Encoded.ToArray();
        Issuer = good.Issuer.Encoded.ToArray();
        Subject = good.Subject.Encoded.ToArray();
        PublicKey = good.PublicKey.Encoded.ToArray();
        Validity = Encode(good.Validity.Write);
        Extensions = [.. good.Extensions];
    }

    public int Version { get; set; } = 2;
    public byte[] Serial { get; set; }
    public byte[] InnerAlgorithm { get; set; }
    public byte[] Issuer { get; set; }
    public byte[] Validity { get; set; }
    public byte[] Subject { get; set; }
    public byte[] PublicKey { get; set; }
    public List<CertificateExtension> Extensions { get; set; }
    public bool SpoilSignature { get; set; }

    public static byte[] Encode(Action<DerWriter> write)
    {
        using var writer = new DerWriter();
        write(writer);
        return writer.ToArray();
    }

    public void SetSubject(params (ObjectIdentifier Type, byte Tag, string Value)[] attributes) =>
        Subject = Encode(writer =>
        {
            using (writer.Sequence())
            {
                foreach (var (type, tag, value) in attributes)
                {
                    using (writer.Set())
                    using (writer.Sequence())
                    {
                        writer.ObjectIdentifier(type);
                        writer.Text(tag, value);
                    }
                }
            }
        });

    public void Replace(ObjectIdentifier identifier, bool critical, Action<DerWriter> write)
    {
        Remove(identifier);
        Extensions.Add(new CertificateExtension(identifier, critical, Encode(write)));
    }

    public void Toggle(ObjectIdentifier identifier)
    {
        var at = Extensions.FindIndex(one => one.Identifier == identifier);
        Extensions[at] = Extensions[at] with { IsCritical = !Extensions[at].IsCritical };
    }

    public void Remove(ObjectIdentifier identifier) =>
        Extensions.RemoveAll(one => one.Identifier == identifier);

    public Certificate Sign(SoftwareSigner signer)
    {
        var tbs = Encode(WriteTbs);
        var signature = signer.Sign(tbs);
        if (SpoilSignature)
        {
            signature[^1] ^= 1;
        }

        return Certificate.From(SignedStructure.Assemble(tbs, signer.Algorithm, signature));
    }

    private void WriteTbs(DerWriter writer)
    {
        using (writer.Sequence())
        {
            using (writer.Context(0))
            {
                writer.Integer(Version);
            }

            writer.Primitive(DerTag.Integer, Serial);
            writer.Raw(InnerAlgorithm);
            writer.Raw(Issuer);
            writer.Raw(Validity);
            writer.Raw(Subject);
            writer.Raw(PublicKey);
            using (writer.Context(3))
            using (writer.Sequence())
            {
                foreach (var extension in Extensions)
                {
                    extension.Write(writer);
                }
            }
        }
    }
}
