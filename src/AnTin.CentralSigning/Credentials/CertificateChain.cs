using System.Formats.Asn1;

namespace AnTin.CentralSigning.Credentials;

/// <summary>Certificates in one column: <c>SEQUENCE OF Certificate</c>, nearest issuer first.</summary>
public static class CertificateChain
{
    public static byte[] Write(IEnumerable<byte[]> certificates)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
            foreach (var certificate in certificates)
                writer.WriteEncodedValue(certificate);
        return writer.Encode();
    }

    public static IReadOnlyList<byte[]> Read(byte[] column)
    {
        var list = new AsnReader(column, AsnEncodingRules.DER).ReadSequence();
        var certificates = new List<byte[]>();
        while (list.HasData)
            certificates.Add(list.ReadEncodedValue().ToArray());
        return certificates;
    }
}
