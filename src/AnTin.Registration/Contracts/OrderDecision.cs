using System.Formats.Asn1;
using System.Security.Cryptography;

namespace AnTin.Registration.Contracts;

/// <summary>
/// The exact bytes an officer signs. The role stands inside, so that a verifier's signature can never pass for an approval:
/// <code>
/// OrderDecision ::= SEQUENCE {
///     role   UTF8String ("verification" | "approval"),
///     at     Microseconds,
///     digest OCTET STRING (SIZE (32)) -- SHA-256 of OrderContent, or of IssuanceOrder
/// }
/// </code>
/// </summary>
public static class OrderDecision
{
    public static byte[] Verification(IssuanceOrder order, DateTimeOffset at) =>
        Message("verification", at, SHA256.HashData(order.Content()));

    public static byte[] Approval(IssuanceOrder order, DateTimeOffset at) =>
        Message("approval", at, order.Digest());

    private static byte[] Message(string role, DateTimeOffset at, byte[] digest)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, role);
            writer.WriteInteger(IssuanceOrder.Microseconds(at));
            writer.WriteOctetString(digest);
        }

        return writer.Encode();
    }
}
