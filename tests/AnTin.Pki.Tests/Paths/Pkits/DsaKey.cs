using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>DSA with SHA-256 (FIPS 186-4 §4.6) in the group of RFC 5280 appendix C.3: just enough for section 4.1.</summary>
internal static class DsaKey
{
    private static readonly BigInteger P = Number(
        "00B68B0F942B9ACEA525C6F2EDFCFB9532AC011233B9E01CAD909BBC48549EF394773C2C713555E6FE4F22CBD5D83E89"
            + "93334DFCBD4F41643EA29870EC31B450DEEBF198280AC93E44B3FD22979683D018A3E3BD355BFFEEA321726A7B96DAB9"
            + "3F1E5A90AF24D620F00D21A7D402B91AFCAC21FB9E949E4B42459E6AB24863FE43"
    );

    private static readonly BigInteger Q = Number("00B20DB0B101DF0C6624FC1392BA55F77D577481E5");

    private static readonly BigInteger G = Number(
        "009ABF46B1F53F443DC9A565FB91C08E47F10AC30147C2444236A99281DE57C5E0688658007B1FF99B77A1C510A58091"
            + "7851513CF6FCFCCC46C6817892843DF4933D0C387E1A5B994EAB1464F60C21224E28089C92B9669F40E895F6D5312AEF"
            + "39A262C7B26D9E58C43AA81181846DAFF8B419B4C211AED0223BAA207FEE1E5718"
    );

    /// <param name="withParameters">False: they are inherited from the issuer's key (RFC 3279 §2.3.2).</param>
    public static PkitsKey Create(bool withParameters = true)
    {
        var secret = RandomBelowQ();
        var algorithm = Asn.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("2.16.840.1.101.3.4.3.2");
            }
        });
        return new PkitsKey(
            PublicKey(BigInteger.ModPow(G, secret, P), withParameters),
            algorithm,
            message => Sign(message, secret)
        );
    }

    private static byte[] PublicKey(BigInteger value, bool withParameters) =>
        Asn.Write(writer =>
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.10040.4.1");
                    if (withParameters)
                    {
                        using (writer.PushSequence())
                        {
                            writer.WriteInteger(P);
                            writer.WriteInteger(Q);
                            writer.WriteInteger(G);
                        }
                    }
                }

                writer.WriteBitString(Asn.Write(inner => inner.WriteInteger(value)));
            }
        });

    private static byte[] Sign(byte[] message, BigInteger secret)
    {
        // "the leftmost min(N, outlen) bits of Hash(M)"
        var digest = SHA256.HashData(message).AsSpan(0, 20);
        var z = new BigInteger(digest, isUnsigned: true, isBigEndian: true);
        var k = RandomBelowQ();
        var r = BigInteger.ModPow(G, k, P) % Q;
        var s = BigInteger.ModPow(k, Q - 2, Q) * (z + (secret * r)) % Q;
        return Asn.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(r);
                writer.WriteInteger(s);
            }
        });
    }

    private static BigInteger RandomBelowQ() =>
        1 + (new BigInteger(RandomNumberGenerator.GetBytes(32), isUnsigned: true) % (Q - 1));

    private static BigInteger Number(string hex) =>
        new(Convert.FromHexString(hex), isBigEndian: true);
}
