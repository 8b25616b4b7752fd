using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.1:
/// <code>
/// AuthorityKeyIdentifier ::= SEQUENCE {
///     keyIdentifier              [0] KeyIdentifier            OPTIONAL,
///     authorityCertIssuer        [1] GeneralNames             OPTIONAL,
///     authorityCertSerialNumber  [2] CertificateSerialNumber  OPTIONAL }
/// </code>
/// </summary>
public sealed record AuthorityKeyIdentifier(
    ReadOnlyMemory<byte> KeyIdentifier,
    IReadOnlyList<GeneralName> Issuer,
    CertificateSerial? Serial
)
{
    internal static AuthorityKeyIdentifier Read(ref DerReader reader)
    {
        const string Field = "authorityKeyIdentifier";
        var inside = reader.Sequence(Field);
        var key = inside.TryElement(DerTag.Context(0), Field, out var keyElement)
            ? inside.Content(keyElement)
            : default;
        var issuer = inside.TryContext(1, Field, out var names)
            ? GeneralName.ReadAll(ref names, Field)
            : [];
        CertificateSerial? serial = null;
        if (inside.Is(DerTag.Context(2)))
        {
            var content = inside.Integer(Field, DerTag.Context(2));
            serial =
                content.Length > 64
                    ? throw inside.Broken(Field, "has a serial of more than 64 octets.")
                    : CertificateSerial.FromContent(content.Span);
        }

        inside.Complete();
        return new AuthorityKeyIdentifier(key, issuer, serial);
    }

    internal static void Write(DerWriter writer, ReadOnlySpan<byte> keyIdentifier)
    {
        using (writer.Sequence())
        {
            writer.OctetString(keyIdentifier, DerTag.Context(0));
        }
    }
}
