using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Cms;

/// <summary>
/// RFC 5652 §5.3:
/// <code>
/// SignerIdentifier ::= CHOICE {
///     issuerAndSerialNumber  IssuerAndSerialNumber,
///     subjectKeyIdentifier   [0] SubjectKeyIdentifier }
/// </code>
/// </summary>
/// <param name="Issuer">Null when the signer is named by its key.</param>
/// <param name="Serial">Null when the signer is named by its key.</param>
/// <param name="KeyIdentifier">Empty when the signer is named by issuer and serial.</param>
public sealed record SignerIdentifier(
    DistinguishedName? Issuer,
    CertificateSerial? Serial,
    ReadOnlyMemory<byte> KeyIdentifier
)
{
    public static SignerIdentifier For(Certificate certificate) =>
        new(certificate.Issuer, certificate.Serial, default);

    public bool Matches(Certificate certificate) =>
        Issuer is not null
            ? certificate.Serial == Serial && certificate.Issuer == Issuer
            : certificate.SubjectKeyIdentifier.Span.SequenceEqual(KeyIdentifier.Span);

    internal static SignerIdentifier Read(ref DerReader reader)
    {
        const string Field = "signerInfo.sid";
        if (reader.Is(DerTag.Context(0)))
        {
            return new SignerIdentifier(null, null, reader.OctetString(Field, DerTag.Context(0)));
        }

        var inside = reader.Sequence(Field);
        var issuer = DistinguishedName.Read(ref inside, Field);
        var serial = CertificateSerial.Read(ref inside, Field);
        inside.Complete();
        return new SignerIdentifier(issuer, serial, default);
    }

    internal void Write(DerWriter writer)
    {
        if (Issuer is null)
        {
            writer.OctetString(KeyIdentifier.Span, DerTag.Context(0));
            return;
        }

        using (writer.Sequence())
        {
            writer.Raw(Issuer.Encoded.Span);
            Serial!.Value.Write(writer);
        }
    }

    public override string ToString() =>
        Issuer is null
            ? $"key {Convert.ToHexString(KeyIdentifier.Span)}"
            : $"{Issuer} serial {Serial}";
}
