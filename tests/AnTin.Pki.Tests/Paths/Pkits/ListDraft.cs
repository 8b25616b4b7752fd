using System.Formats.Asn1;
using System.Numerics;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>One thing that a CRL of a case says differently from an empty one.</summary>
internal delegate void ListPart(ListDraft draft);

/// <summary>A CRL before it is signed; anything may be wrong in it.</summary>
internal sealed class ListDraft
{
    private readonly List<(string Identifier, bool IsCritical, byte[] Value)> extensions = [];
    private readonly List<Action<AsnWriter>> entries = [];

    public required byte[] Issuer { get; set; }

    public required PkitsKey Key { get; set; }

    public byte[] ThisUpdate { get; set; } = Asn.Time(PkitsTime.At.AddDays(-1));

    /// <summary>The whole element, UTCTime or GeneralizedTime.</summary>
    public byte[] NextUpdate { get; set; } = Asn.Time(PkitsTime.At.AddDays(30));

    public byte[] RevocationTime { get; set; } = Asn.Time(PkitsTime.At.AddDays(-10));

    public bool HasWrongSignature { get; set; }

    /// <summary>In place of one of the same kind.</summary>
    public void Set(string identifier, bool isCritical, Action<AsnWriter> write)
    {
        extensions.RemoveAll(one => one.Identifier == identifier);
        extensions.Add((identifier, isCritical, Asn.Write(write)));
    }

    /// <param name="serial">Whose entry.</param>
    /// <param name="entryExtensions">What the entry says beside serial and time.</param>
    public void Revoke(
        BigInteger serial,
        params (string Identifier, bool IsCritical, byte[] Value)[] entryExtensions
    ) =>
        entries.Add(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(serial);
                writer.WriteEncodedValue(RevocationTime);
                if (entryExtensions.Length > 0)
                {
                    SignedFile.WriteExtensions(writer, entryExtensions);
                }
            }
        });

    public byte[] Sign()
    {
        Set("2.5.29.35", false, writer => SignedFile.WriteKeyIdentifier(writer, Key));
        var body = Body();
        var signature = Key.Sign(HasWrongSignature ? [.. body, 0] : body);
        return SignedFile.Write(body, Key.Algorithm, signature);
    }

    private byte[] Body() =>
        Asn.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                writer.WriteEncodedValue(Key.Algorithm);
                writer.WriteEncodedValue(Issuer);
                writer.WriteEncodedValue(ThisUpdate);
                writer.WriteEncodedValue(NextUpdate);
                if (entries.Count > 0)
                {
                    using (writer.PushSequence())
                    {
                        entries.ForEach(write => write(writer));
                    }
                }

                using (writer.PushSequence(Asn.Constructed(0)))
                {
                    SignedFile.WriteExtensions(writer, extensions);
                }
            }
        });
}
