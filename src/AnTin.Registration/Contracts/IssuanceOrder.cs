using System.Formats.Asn1;
using System.Security.Cryptography;

namespace AnTin.Registration.Contracts;

/// <summary>
/// What two officers ask the certificate authority to issue: one row of one dossier. Officers sign its DER form:
/// <code>
/// IssuanceOrder ::= SEQUENCE {
///     content    OrderContent,
///     approvedAt Microseconds,
///     expiresAt  Microseconds }
///
/// OrderContent ::= SEQUENCE {
///     version            INTEGER { v1(1), v2(2) }, -- v2 where the requester is named
///     orderId            OCTET STRING (SIZE (16)),
///     requestId          OCTET STRING (SIZE (16)),
///     dossierCode        UTF8String,
///     bloc               ENUMERATED { state(0), party(1) },
///     profileId          UTF8String,
///     subject            SEQUENCE {
///         commonName         UTF8String,
///         province           UTF8String,
///         organisationPath   SEQUENCE OF UTF8String,
///         mailbox            UTF8String },
///     custody            ENUMERATED { token(0), simPki(1), central(2) },
///     deviceSerial       [0] UTF8String OPTIONAL,
///     certificateRequest [1] OCTET STRING OPTIONAL,
///     mobileNumber       UTF8String,
///     requester          UTF8String OPTIONAL } -- with v2 only
///
/// Microseconds ::= INTEGER -- since 1970-01-01T00:00:00Z
/// </code>
/// The verifier signs before anyone knows when the approver will, so the content stands apart from the two times.
/// </summary>
/// <param name="OrderId">Issuance is idempotent by this id.</param>
/// <param name="RequestId">The row of the dossier.</param>
/// <param name="DossierCode">The official code, for the paper trail.</param>
/// <param name="Bloc">Chooses the issuing authority.</param>
/// <param name="ProfileId">"PERSON_5Y" and the like, without the authority's prefix.</param>
/// <param name="Subject">Name, place and mailbox to certify.</param>
/// <param name="Custody">Where the key lives.</param>
/// <param name="DeviceSerial">Serial of the token, or the ICCID of the SIM; null for central keys.</param>
/// <param name="CertificateRequest">PKCS#10 made on the token; null where the key is prepared by another service.</param>
/// <param name="MobileNumber">In the form 84912345678.</param>
/// <param name="ApprovedAt">Time of the approver's decision, whole microseconds.</param>
/// <param name="ExpiresAt">The authority refuses an order that is older.</param>
/// <param name="Requester">Mailbox of whoever submitted the dossier; null on paper, and in orders of before version 2.</param>
public sealed record IssuanceOrder(
    Guid OrderId,
    Guid RequestId,
    string DossierCode,
    Bloc Bloc,
    string ProfileId,
    PersonSubject Subject,
    KeyCustody Custody,
    string? DeviceSerial,
    byte[]? CertificateRequest,
    string MobileNumber,
    DateTimeOffset ApprovedAt,
    DateTimeOffset ExpiresAt,
    string? Requester = null
)
{
    /// <summary>DER of <c>IssuanceOrder</c>: what the approver signs.</summary>
    public byte[] Canonical()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            WriteContent(writer);
            writer.WriteInteger(Microseconds(ApprovedAt));
            writer.WriteInteger(Microseconds(ExpiresAt));
        }

        return writer.Encode();
    }

    /// <summary>DER of <c>OrderContent</c>: what the verifier signs.</summary>
    public byte[] Content()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        WriteContent(writer);
        return writer.Encode();
    }

    /// <summary>SHA-256 of <see cref="Canonical"/>.</summary>
    public byte[] Digest() => SHA256.HashData(Canonical());

    private void WriteContent(AsnWriter writer)
    {
        using var content = writer.PushSequence();
        writer.WriteInteger(Requester is null ? 1 : 2);
        writer.WriteOctetString(OrderId.ToByteArray(bigEndian: true));
        writer.WriteOctetString(RequestId.ToByteArray(bigEndian: true));
        WriteText(writer, DossierCode);
        writer.WriteEnumeratedValue(Bloc);
        WriteText(writer, ProfileId);
        WriteSubject(writer);
        writer.WriteEnumeratedValue(Custody);
        if (DeviceSerial is not null)
        {
            writer.WriteCharacterString(
                UniversalTagNumber.UTF8String,
                DeviceSerial,
                new Asn1Tag(TagClass.ContextSpecific, 0)
            );
        }

        if (CertificateRequest is not null)
        {
            writer.WriteOctetString(CertificateRequest, new Asn1Tag(TagClass.ContextSpecific, 1));
        }

        WriteText(writer, MobileNumber);
        if (Requester is not null)
        {
            WriteText(writer, Requester);
        }
    }

    private void WriteSubject(AsnWriter writer)
    {
        using var subject = writer.PushSequence();
        WriteText(writer, Subject.CommonName);
        WriteText(writer, Subject.Province);
        using (writer.PushSequence())
        {
            foreach (var level in Subject.OrganisationPath)
            {
                WriteText(writer, level);
            }
        }

        WriteText(writer, Subject.Mailbox);
    }

    private static void WriteText(AsnWriter writer, string text) =>
        writer.WriteCharacterString(UniversalTagNumber.UTF8String, text);

    internal static long Microseconds(DateTimeOffset at) =>
        (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
