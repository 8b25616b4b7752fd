using System.Formats.Asn1;
using System.Security.Cryptography;

namespace AnTin.CentralSigning.Transactions;

/// <summary>
/// What is to be signed, by which key, for whom, until when. It has exactly one encoding, whose SHA-256 is what a
/// person authorises:
/// <code>
/// SigningTransaction ::= SEQUENCE {
///     version        INTEGER (1),
///     id             OCTET STRING (SIZE (16)),
///     credential     OCTET STRING (SIZE (16)),
///     nonce          OCTET STRING (SIZE (32)),
///     relyingParty   UTF8String,
///     hashAlgorithm  OBJECT IDENTIFIER,
///     signatures     INTEGER,
///     issuedAt       GeneralizedTime,
///     expiresAt      GeneralizedTime,
///     documents      SEQUENCE SIZE (1..MAX) OF SEQUENCE {
///         label      UTF8String,
///         hash       OCTET STRING,
///         act        UTF8String OPTIONAL } }
/// </code>
/// </summary>
public sealed record SigningTransaction(
    Guid Id,
    Guid CredentialId,
    byte[] Nonce,
    string RelyingParty,
    Oid HashAlgorithm,
    int Signatures,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt,
    IReadOnlyList<TransactionDocument> Documents
)
{
    private const int Version = 1;

    /// <summary>The DER bytes; the same transaction always gives the same bytes.</summary>
    public byte[] Canonical()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(Version);
            writer.WriteOctetString(Id.ToByteArray(bigEndian: true));
            writer.WriteOctetString(CredentialId.ToByteArray(bigEndian: true));
            writer.WriteOctetString(Nonce);
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, RelyingParty);
            writer.WriteObjectIdentifier(HashAlgorithm.Value!);
            writer.WriteInteger(Signatures);
            writer.WriteGeneralizedTime(IssuedAt, omitFractionalSeconds: true);
            writer.WriteGeneralizedTime(ExpiresAt, omitFractionalSeconds: true);
            using (writer.PushSequence())
                foreach (var document in Documents)
                    using (writer.PushSequence())
                    {
                        writer.WriteCharacterString(UniversalTagNumber.UTF8String, document.Label);
                        writer.WriteOctetString(document.Hash);
                        if (document.Act is { } act)
                            writer.WriteCharacterString(UniversalTagNumber.UTF8String, act);
                    }
        }

        return writer.Encode();
    }

    /// <summary>What the person authorises: SHA-256 of <see cref="Canonical"/>.</summary>
    public byte[] Digest() => SHA256.HashData(Canonical());

    /// <summary>Reads a recorded transaction; null when the bytes are not exactly what <see cref="Canonical"/> writes.</summary>
    public static SigningTransaction? TryRead(ReadOnlyMemory<byte> canonical)
    {
        try
        {
            var transaction = Read(canonical);
            return transaction.Canonical().AsSpan().SequenceEqual(canonical.Span)
                ? transaction
                : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static SigningTransaction Read(ReadOnlyMemory<byte> canonical)
    {
        var body = new AsnReader(canonical, AsnEncodingRules.DER).ReadSequence();
        if (body.ReadInteger() != Version)
            throw new AsnContentException("Unknown version.");
        var id = new Guid(body.ReadOctetString(), bigEndian: true);
        var credential = new Guid(body.ReadOctetString(), bigEndian: true);
        var nonce = body.ReadOctetString();
        var relyingParty = body.ReadCharacterString(UniversalTagNumber.UTF8String);
        var hashAlgorithm = new Oid(body.ReadObjectIdentifier());
        if (!body.TryReadInt32(out var signatures))
            throw new AsnContentException("The number of signatures is out of range.");
        var issuedAt = body.ReadGeneralizedTime();
        var expiresAt = body.ReadGeneralizedTime();
        var documents = new List<TransactionDocument>();
        var list = body.ReadSequence();
        while (list.HasData)
        {
            var entry = list.ReadSequence();
            documents.Add(
                new TransactionDocument(
                    entry.ReadCharacterString(UniversalTagNumber.UTF8String),
                    entry.ReadOctetString(),
                    entry.HasData ? entry.ReadCharacterString(UniversalTagNumber.UTF8String) : null
                )
            );
        }

        return new SigningTransaction(
            id,
            credential,
            nonce,
            relyingParty,
            hashAlgorithm,
            signatures,
            issuedAt,
            expiresAt,
            documents
        );
    }
}
