using System.Formats.Asn1;
using System.Numerics;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>What the certificates of the cases say, in the words of RFC 5280 §4.</summary>
internal static class Parts
{
    private const string BasicConstraints = "2.5.29.19";
    private const string KeyUsage = "2.5.29.15";

    public static Part Serial(BigInteger serial) => draft => draft.Serial = serial;

    public static Part NotBefore(byte[] time) => draft => draft.NotBefore = time;

    public static Part NotAfter(byte[] time) => draft => draft.NotAfter = time;

    public static Part WrongSignature { get; } = draft => draft.HasWrongSignature = true;

    public static Part UniqueIdentifiers { get; } = draft => draft.HasUniqueIdentifiers = true;

    public static Part Key(PkitsKey key) => draft => draft.Key = key;

    /// <summary>The issuer by another writing of its name, or another name.</summary>
    public static Part IssuedAs(byte[] name) => draft => draft.Issuer = name;

    public static Part Subject(byte[] name) => draft => draft.Subject = name;

    public static Part Subject(string below) => Subject(PkitsName.Of(below));

    /// <summary>The subject is the issuer: a self-issued certificate.</summary>
    public static Part OwnIssuer { get; } = draft => draft.Subject = draft.Issuer;

    public static Part Authority(int? pathLength = null, bool isCritical = true) =>
        draft =>
        {
            draft.Set(
                BasicConstraints,
                isCritical,
                writer =>
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteBoolean(true);
                        if (pathLength is { } length)
                        {
                            writer.WriteInteger(length);
                        }
                    }
                }
            );
            Usage(CertificateAndListSigning)(draft);
        };

    public static Part NoBasicConstraints { get; } = draft => draft.Remove(BasicConstraints);

    /// <summary>cA is false, by default and therefore not written.</summary>
    public static Part NoAuthority(bool isCritical) =>
        draft => draft.Set(BasicConstraints, isCritical, writer => writer.PushSequence().Dispose());

    /// <summary>Bits of RFC 5280 §4.2.1.3, the first of them from the left.</summary>
    public static Part Usage(byte bits, bool isCritical = true) =>
        draft =>
            draft.Set(
                KeyUsage,
                isCritical,
                writer => writer.WriteBitString([bits], BitOperations.TrailingZeroCount(bits))
            );

    public const byte CertificateSigning = 0b0000_0100;
    public const byte ListSigning = 0b0000_0010;
    public const byte CertificateAndListSigning = CertificateSigning | ListSigning;

    /// <summary>An extension under a number that nobody assigned a meaning to.</summary>
    public static Part Unknown(bool isCritical) =>
        draft => draft.Set("2.16.840.1.101.2.1.12.2", isCritical, writer => writer.WriteNull());

    /// <summary>subjectAltName; where the subject is empty it is critical (RFC 5280 §4.2.1.6).</summary>
    public static Part AlternativeName(Action<AsnWriter> name, bool isCritical = false) =>
        draft =>
            draft.Set(
                "2.5.29.17",
                isCritical,
                writer =>
                {
                    using (writer.PushSequence())
                    {
                        name(writer);
                    }
                }
            );

    public static Part Permitted(params Action<AsnWriter>[] subtrees) =>
        NameConstraints(subtrees, []);

    public static Part Excluded(params Action<AsnWriter>[] subtrees) =>
        NameConstraints([], subtrees);

    public static Part NameConstraints(
        Action<AsnWriter>[] permitted,
        Action<AsnWriter>[] excluded
    ) =>
        draft =>
            draft.Set(
                "2.5.29.30",
                isCritical: true,
                writer =>
                {
                    using (writer.PushSequence())
                    {
                        WriteSubtrees(writer, 0, permitted);
                        WriteSubtrees(writer, 1, excluded);
                    }
                }
            );

    /// <summary>GeneralName: directoryName below the common beginning.</summary>
    public static Action<AsnWriter> Directory(string below) => Directory(PkitsName.Of(below));

    public static Action<AsnWriter> Directory(byte[] name) =>
        writer =>
        {
            using (writer.PushSequence(Asn.Constructed(4)))
            {
                writer.WriteEncodedValue(name);
            }
        };

    public static Action<AsnWriter> Mailbox(string text) => Text(1, text);

    public static Action<AsnWriter> Host(string text) => Text(2, text);

    public static Action<AsnWriter> Address(string text) => Text(6, text);

    private static Action<AsnWriter> Text(int kind, string text) =>
        writer =>
            writer.WriteCharacterString(UniversalTagNumber.IA5String, text, Asn.Context(kind));

    private static void WriteSubtrees(AsnWriter writer, int number, Action<AsnWriter>[] subtrees)
    {
        if (subtrees.Length == 0)
        {
            return;
        }

        using (writer.PushSequence(Asn.Constructed(number)))
        {
            foreach (var subtree in subtrees)
            {
                using (writer.PushSequence())
                {
                    subtree(writer);
                }
            }
        }
    }
}
