using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.1:
/// <code>
/// Extension ::= SEQUENCE {
///     extnID     OBJECT IDENTIFIER,
///     critical   BOOLEAN DEFAULT FALSE,
///     extnValue  OCTET STRING }
/// </code>
/// Certificates, CRLs, CRL entries, OCSP messages and time-stamp requests all carry it.
/// </summary>
/// <param name="Identifier">Which extension.</param>
/// <param name="IsCritical">Whether one that does not know it must refuse the whole.</param>
/// <param name="Value">The octets inside extnValue: DER of the extension's own type.</param>
public sealed record CertificateExtension(
    ObjectIdentifier Identifier,
    bool IsCritical,
    ReadOnlyMemory<byte> Value
)
{
    private const int MostExtensions = 100;

    /// <summary><c>Extensions ::= SEQUENCE SIZE (1..MAX) OF Extension</c>; each kind at most once (RFC 5280 §4.2).</summary>
    public static IReadOnlyList<CertificateExtension> ReadAll(ref DerReader reader, string field)
    {
        var element = reader.Element(DerTag.Sequence, field);
        return ReadImplicit(ref reader, element, field);
    }

    /// <summary>Extensions under an implicit tag, as in time-stamp messages.</summary>
    internal static IReadOnlyList<CertificateExtension> ReadImplicit(
        ref DerReader reader,
        DerElement element,
        string field
    )
    {
        var inside = reader.Inside(element, field);
        var extensions = new List<CertificateExtension>(8);
        while (inside.HasData)
        {
            if (extensions.Count == MostExtensions)
            {
                throw inside.Broken(field, $"has more than {MostExtensions} extensions.");
            }

            var start = inside.Position;
            var extension = Read(ref inside, field);
            if (extensions.Exists(other => other.Identifier == extension.Identifier))
            {
                throw DerReader.BrokenAt(start, field, $"holds {extension.Identifier} twice.");
            }

            extensions.Add(extension);
        }

        return extensions;
    }

    public void Write(DerWriter writer) => Write(writer, Identifier, IsCritical, Value.Span);

    public static void Write(
        DerWriter writer,
        ObjectIdentifier identifier,
        bool isCritical,
        ReadOnlySpan<byte> value
    )
    {
        using (writer.Sequence())
        {
            WriteHead(writer, identifier, isCritical);
            writer.OctetString(value);
        }
    }

    /// <summary>extnID and critical, for those who write the value in place.</summary>
    internal static void WriteHead(DerWriter writer, ObjectIdentifier identifier, bool isCritical)
    {
        writer.ObjectIdentifier(identifier);
        if (isCritical)
        {
            writer.Boolean(true);
        }
    }

    private static CertificateExtension Read(ref DerReader reader, string field)
    {
        var inside = reader.Sequence(field);
        var identifier = inside.ObjectIdentifier(field);
        var critical = inside.Is(DerTag.Boolean) && inside.Boolean(field);
        var value = inside.OctetString(field);
        inside.Complete();
        return new CertificateExtension(identifier, critical, value);
    }
}
