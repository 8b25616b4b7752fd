using System.Formats.Asn1;
using System.Numerics;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>What the CRLs of the cases say, in the words of RFC 5280 §5.</summary>
internal static class ListParts
{
    public const int KeyCompromise = 1;
    public const int CertificateHold = 6;
    public const int RemoveFromCrl = 8;

    public static ListPart Number(int number) =>
        draft => draft.Set("2.5.29.20", false, writer => writer.WriteInteger(number));

    public static ListPart DeltaFrom(int baseNumber) =>
        draft => draft.Set("2.5.29.27", true, writer => writer.WriteInteger(baseNumber));

    public static ListPart Revokes(BigInteger serial, int reason = KeyCompromise) =>
        draft => draft.Revoke(serial, Reason(reason));

    /// <summary>An entry of an indirect CRL (RFC 5280 §5.3.3).</summary>
    public static ListPart Revokes(BigInteger serial, PkitsAuthority issuer) =>
        draft =>
            draft.Revoke(
                serial,
                Reason(KeyCompromise),
                (
                    "2.5.29.29",
                    true,
                    Asn.Write(writer =>
                    {
                        using (writer.PushSequence())
                        {
                            Parts.Directory(issuer.Name)(writer);
                        }
                    })
                )
            );

    /// <summary>An entry with a critical extension that nobody assigned a meaning to.</summary>
    public static ListPart RevokesWithUnknownExtension(BigInteger serial) =>
        draft =>
            draft.Revoke(serial, ("2.16.840.1.101.2.1.12.2", true, Asn.Write(w => w.WriteNull())));

    public static ListPart UnknownExtension { get; } =
        draft => draft.Set("2.16.840.1.101.2.1.12.2", true, writer => writer.WriteNull());

    public static ListPart WrongSignature { get; } = draft => draft.HasWrongSignature = true;

    public static ListPart SignedBy(PkitsKey key) => draft => draft.Key = key;

    public static ListPart Issuer(byte[] name) => draft => draft.Issuer = name;

    public static ListPart ThisUpdate(byte[] time) => draft => draft.ThisUpdate = time;

    /// <summary>Of all entries.</summary>
    public static ListPart RevokedAt(byte[] time) => draft => draft.RevocationTime = time;

    public static ListPart NextUpdate(byte[] time) => draft => draft.NextUpdate = time;

    /// <summary>What issuingDistributionPoint says (RFC 5280 §5.2.5).</summary>
    /// <param name="point">DistributionPointName; null: left out.</param>
    public static ListPart Scope(
        Action<AsnWriter>? point = null,
        bool users = false,
        bool authorities = false,
        ushort? reasons = null,
        bool isIndirect = false,
        bool attributes = false
    ) =>
        draft =>
            draft.Set(
                "2.5.29.28",
                true,
                writer =>
                {
                    using (writer.PushSequence())
                    {
                        WritePoint(writer, point);
                        WriteFlag(writer, 1, users);
                        WriteFlag(writer, 2, authorities);
                        if (reasons is { } bits)
                        {
                            WriteReasons(writer, 3, bits);
                        }

                        WriteFlag(writer, 4, isIndirect);
                        WriteFlag(writer, 5, attributes);
                    }
                }
            );

    /// <summary>cRLDistributionPoints with one point (RFC 5280 §4.2.1.13).</summary>
    public static Part Point(Action<AsnWriter>? point, byte[]? issuer = null) =>
        Points((point, null, issuer));

    public static Part Points(
        params (Action<AsnWriter>? Point, ushort? Reasons, byte[]? Issuer)[] points
    ) => draft => draft.Set("2.5.29.31", false, writer => WritePoints(writer, points));

    /// <summary>freshestCRL of a certificate (RFC 5280 §4.2.1.15).</summary>
    public static Part Freshest(Action<AsnWriter> point) =>
        draft =>
            draft.Set("2.5.29.46", false, writer => WritePoints(writer, [(point, null, null)]));

    /// <summary>DistributionPointName: fullName with one directory name.</summary>
    public static Action<AsnWriter> FullName(string below) =>
        writer =>
        {
            using (writer.PushSequence(Asn.Constructed(0)))
            {
                Parts.Directory(below)(writer);
            }
        };

    /// <summary>DistributionPointName: nameRelativeToCRLIssuer.</summary>
    public static Action<AsnWriter> RelativeName(string part) =>
        writer =>
        {
            using (writer.PushSetOf(Asn.Constructed(1)))
            {
                PkitsName.Attribute(writer, part);
            }
        };

    private static void WritePoints(
        AsnWriter writer,
        (Action<AsnWriter>? Point, ushort? Reasons, byte[]? Issuer)[] points
    )
    {
        using (writer.PushSequence())
        {
            foreach (var (point, reasons, issuer) in points)
            {
                using (writer.PushSequence())
                {
                    WritePoint(writer, point);
                    if (reasons is { } bits)
                    {
                        WriteReasons(writer, 1, bits);
                    }

                    if (issuer is not null)
                    {
                        using (writer.PushSequence(Asn.Constructed(2)))
                        {
                            Parts.Directory(issuer)(writer);
                        }
                    }
                }
            }
        }
    }

    private static void WritePoint(AsnWriter writer, Action<AsnWriter>? point)
    {
        if (point is not null)
        {
            using (writer.PushSequence(Asn.Constructed(0)))
            {
                point(writer);
            }
        }
    }

    private static void WriteFlag(AsnWriter writer, int number, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(true, Asn.Context(number));
        }
    }

    /// <summary>Nine bits, unused (0) the first of them from the left (RFC 5280 §4.2.1.13).</summary>
    private static void WriteReasons(AsnWriter writer, int number, ushort bits)
    {
        var octets = new byte[] { (byte)(bits >> 8), (byte)bits };
        var unused = BitOperations.TrailingZeroCount(bits);
        writer.WriteBitString(
            octets.AsSpan(0, unused >= 8 ? 1 : 2),
            unused % 8,
            Asn.Context(number)
        );
    }

    private static (string Identifier, bool IsCritical, byte[] Value) Reason(int reason) =>
        (
            "2.5.29.21",
            false,
            Asn.Write(writer => writer.WriteEnumeratedValue((CrlReasonCode)reason))
        );

    private enum CrlReasonCode
    {
        Unspecified,
    }
}
