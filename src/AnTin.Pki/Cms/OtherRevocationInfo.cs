using AnTin.Pki.Der;

namespace AnTin.Pki.Cms;

/// <summary>
/// RFC 5652 §10.2.1 with the format of RFC 5940 §2.1:
/// <code>
/// RevocationInfoChoice ::= CHOICE {
///     crl    CertificateList,
///     other  [1] IMPLICIT OtherRevocationInfoFormat }
/// OtherRevocationInfoFormat ::= SEQUENCE {
///     otherRevInfoFormat  OBJECT IDENTIFIER,
///     otherRevInfo        ANY DEFINED BY otherRevInfoFormat }
/// </code>
/// </summary>
public static class OtherRevocationInfo
{
    private const int Limit = 1024 * 1024;

    /// <summary>The OCSPResponse inside, in DER; empty when the element is something else.</summary>
    public static ReadOnlyMemory<byte> OcspResponse(ReadOnlyMemory<byte> element) =>
        DerReader.TryParse(element, "otherRevocationInfo", Limit, Read, out var response, out _)
            ? response
            : default(ReadOnlyMemory<byte>);

    /// <summary>An element for the crls set that carries an OCSPResponse.</summary>
    public static byte[] FromOcspResponse(ReadOnlySpan<byte> ocspResponse)
    {
        using var writer = new DerWriter(ocspResponse.Length + 32);
        using (writer.Context(1))
        {
            writer.ObjectIdentifier(Oids.RevocationInfoOcsp);
            writer.Raw(ocspResponse);
        }

        return writer.ToArray();
    }

    private static byte[] Read(ref DerReader reader)
    {
        if (!reader.TryContext(1, "otherRevocationInfo", out var inside))
        {
            throw reader.Broken("otherRevocationInfo", "is a CRL.");
        }

        if (inside.ObjectIdentifier("otherRevInfoFormat") != Oids.RevocationInfoOcsp)
        {
            throw inside.Broken("otherRevInfoFormat", "is not OCSP.");
        }

        var response = inside.Whole(inside.Element(DerTag.Sequence, "otherRevInfo"));
        inside.Complete();
        return response.ToArray();
    }
}
