using System.Formats.Asn1;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>What certificates and CRLs have alike (RFC 5280 §4.1, §5.1).</summary>
internal static class SignedFile
{
    public static byte[] Write(byte[] body, byte[] algorithm, byte[] signature) =>
        Asn.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(body);
                writer.WriteEncodedValue(algorithm);
                writer.WriteBitString(signature);
            }
        });

    public static void WriteExtensions(
        AsnWriter writer,
        IEnumerable<(string Identifier, bool IsCritical, byte[] Value)> extensions
    )
    {
        using (writer.PushSequence())
        {
            foreach (var (identifier, isCritical, value) in extensions)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(identifier);
                    if (isCritical)
                    {
                        writer.WriteBoolean(true);
                    }

                    writer.WriteOctetString(value);
                }
            }
        }
    }

    public static void WriteKeyIdentifier(AsnWriter writer, PkitsKey key)
    {
        using (writer.PushSequence())
        {
            writer.WriteOctetString(key.Identifier, Asn.Context(0));
        }
    }
}
