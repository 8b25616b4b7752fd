using System.Formats.Asn1;
using System.Globalization;

namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>What the certificates of sections 4.8 to 4.12 say about policies.</summary>
internal static class PolicyParts
{
    /// <summary>In place of a number: anyPolicy.</summary>
    public const int Any = 0;

    /// <summary>NIST-test-policy-<paramref name="number"/>.</summary>
    public static string Identifier(int number) =>
        number == Any
            ? "2.5.29.32.0"
            : string.Create(CultureInfo.InvariantCulture, $"2.16.840.1.101.3.2.1.48.{number}");

    public static Part Policies(params int[] numbers) =>
        Policies([.. numbers.Select(number => (number, (Action<AsnWriter>?)null))]);

    /// <summary>Policies with one qualifier each, or none.</summary>
    public static Part Policies(params (int Number, Action<AsnWriter>? Qualifier)[] policies) =>
        draft =>
            draft.Set(
                "2.5.29.32",
                isCritical: false,
                writer =>
                {
                    using (writer.PushSequence())
                    {
                        foreach (var (number, qualifier) in policies)
                        {
                            Write(writer, number, qualifier);
                        }
                    }
                }
            );

    public static Part Maps(params (int Issuer, int Subject)[] mappings) =>
        draft =>
            draft.Set(
                "2.5.29.33",
                isCritical: true,
                writer =>
                {
                    using (writer.PushSequence())
                    {
                        foreach (var (issuer, subject) in mappings)
                        {
                            using (writer.PushSequence())
                            {
                                writer.WriteObjectIdentifier(Identifier(issuer));
                                writer.WriteObjectIdentifier(Identifier(subject));
                            }
                        }
                    }
                }
            );

    public static Part RequiresExplicitPolicyAfter(int certificates) =>
        Constraints(certificates, null);

    public static Part InhibitsMappingAfter(int certificates) => Constraints(null, certificates);

    public static Part Constraints(int? requireExplicitPolicy, int? inhibitPolicyMapping) =>
        draft =>
            draft.Set(
                "2.5.29.36",
                isCritical: true,
                writer =>
                {
                    using (writer.PushSequence())
                    {
                        if (requireExplicitPolicy is { } require)
                        {
                            writer.WriteInteger(require, Asn.Context(0));
                        }

                        if (inhibitPolicyMapping is { } inhibit)
                        {
                            writer.WriteInteger(inhibit, Asn.Context(1));
                        }
                    }
                }
            );

    public static Part InhibitsAnyPolicyAfter(int certificates) =>
        draft =>
            draft.Set("2.5.29.54", isCritical: true, writer => writer.WriteInteger(certificates));

    /// <summary>A userNotice with explicitText (RFC 5280 §4.2.1.4).</summary>
    public static Action<AsnWriter> Notice(string text) =>
        writer =>
        {
            writer.WriteObjectIdentifier("1.3.6.1.5.5.7.2.2");
            using (writer.PushSequence())
            {
                writer.WriteCharacterString(UniversalTagNumber.UTF8String, text);
            }
        };

    public static Action<AsnWriter> PracticeStatement(string address) =>
        writer =>
        {
            writer.WriteObjectIdentifier("1.3.6.1.5.5.7.2.1");
            writer.WriteCharacterString(UniversalTagNumber.IA5String, address);
        };

    private static void Write(AsnWriter writer, int number, Action<AsnWriter>? qualifier)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Identifier(number));
            if (qualifier is null)
            {
                return;
            }

            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                qualifier(writer);
            }
        }
    }
}
