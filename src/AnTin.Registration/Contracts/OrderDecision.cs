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
        Message(DecisionRole.Verification, order, at);

    public static byte[] Approval(IssuanceOrder order, DateTimeOffset at) =>
        Message(DecisionRole.Approval, order, at);

    public static byte[] Message(DecisionRole role, IssuanceOrder order, DateTimeOffset at)
    {
        var digest =
            role == DecisionRole.Verification ? SHA256.HashData(order.Content()) : order.Digest();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(
                UniversalTagNumber.UTF8String,
                DecisionStatement.WordOf(role)
            );
            writer.WriteInteger(IssuanceOrder.Microseconds(at));
            writer.WriteOctetString(digest);
        }

        return writer.Encode();
    }
}
