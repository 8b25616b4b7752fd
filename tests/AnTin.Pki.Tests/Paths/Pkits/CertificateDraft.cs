using System.Formats.Asn1;
using System.Numerics;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>One thing that a certificate of a case says differently from others.</summary>
internal delegate void Part(CertificateDraft draft);

/// <summary>A certificate before it is signed; anything may be wrong in it.</summary>
internal sealed class CertificateDraft
{
    private static int lastSerial = 1000;

    private readonly List<(string Identifier, bool IsCritical, byte[] Value)> extensions = [];

    public required byte[] Issuer { get; set; }

    public required byte[] Subject { get; set; }

    public required PkitsKey Key { get; set; }

    public required PkitsKey IssuerKey { get; init; }

    public BigInteger Serial { get; set; } = Interlocked.Increment(ref lastSerial);

    /// <summary>The whole element, UTCTime or GeneralizedTime.</summary>
    public byte[] NotBefore { get; set; } = Asn.Time(PkitsTime.Start);

    public byte[] NotAfter { get; set; } = Asn.Time(PkitsTime.End);

    public bool HasUniqueIdentifiers { get; set; }

    public bool HasWrongSignature { get; set; }

    /// <summary>In place of one of the same kind.</summary>
    public void Set(string identifier, bool isCritical, Action<AsnWriter> write)
    {
        Remove(identifier);
        extensions.Add((identifier, isCritical, Asn.Write(write)));
    }

    public void Remove(string identifier) =>
        extensions.RemoveAll(one => one.Identifier == identifier);

    public byte[] Sign()
    {
        var body = Body();
        var signature = IssuerKey.Sign(body);
        if (HasWrongSignature)
        {
            signature = IssuerKey.Sign([.. body, 0]);
        }

        return SignedFile.Write(body, IssuerKey.Algorithm, signature);
    }

    private byte[] Body() =>
        Asn.Write(writer =>
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence(Asn.Constructed(0)))
                {
                    writer.WriteInteger(2);
                }

                writer.WriteInteger(Serial);
                writer.WriteEncodedValue(IssuerKey.Algorithm);
                writer.WriteEncodedValue(Issuer);
                using (writer.PushSequence())
                {
                    writer.WriteEncodedValue(NotBefore);
                    writer.WriteEncodedValue(NotAfter);
                }

                writer.WriteEncodedValue(Subject);
                writer.WriteEncodedValue(Key.PublicKey);
                if (HasUniqueIdentifiers)
                {
                    writer.WriteBitString([0x2A], 0, Asn.Context(1));
                    writer.WriteBitString([0x2B], 0, Asn.Context(2));
                }

                using (writer.PushSequence(Asn.Constructed(3)))
                {
                    SignedFile.WriteExtensions(writer, extensions);
                }
            }
        });
}
