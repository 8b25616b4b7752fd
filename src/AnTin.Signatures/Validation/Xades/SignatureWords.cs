using System.Collections.Frozen;
using System.Xml;
using AnTin.Signatures.EvidenceRecords;
using AnTin.Signatures.Xades;
using AnTin.Signatures.Xml;

namespace AnTin.Signatures.Validation.Xades;

/// <summary>
/// The elements of XML Signature 1.0 and 1.1, of XAdES (ETSI EN 319 132-1 annexes C and D; TS 101 903 before it) and of
/// evidence records in it (ETSI TS 119 132-3; RFC 6283 §6). Others
/// in these namespaces do not exist: a program that asks for the local name alone takes them for what they are called.
/// </summary>
internal static class SignatureWords
{
    private const string Signature11 = "http://www.w3.org/2009/xmldsig11#";

    private static readonly FrozenSet<string> OfSignature = Words(
        """
        Signature SignatureValue SignedInfo CanonicalizationMethod SignatureMethod HMACOutputLength Reference Transforms
        Transform XPath DigestMethod DigestValue KeyInfo KeyName MgmtData KeyValue RetrievalMethod X509Data PGPData SPKIData
        X509IssuerSerial X509IssuerName X509SerialNumber X509SKI X509SubjectName X509Certificate X509CRL PGPKeyID
        PGPKeyPacket SPKISexp Object Manifest SignatureProperties SignatureProperty DSAKeyValue RSAKeyValue P Q G Y J Seed
        PgenCounter Modulus Exponent ECKeyValue NamedCurve PublicKey ECParameters FieldID Prime PnB Curve Base Order
        CoFactor ValidationData GnB K K1 K2 K3 M A B DEREncodedKeyValue KeyInfoReference X509Digest
        """
    );

    private static readonly FrozenSet<string> OfXades = Words(
        """
        Any ObjectIdentifier Identifier Description DocumentationReferences DocumentationReference EncapsulatedPKIData
        Include ReferenceInfo TimeStamp XAdESTimeStamp OtherTimeStamp EncapsulatedTimeStamp XMLTimeStamp
        QualifyingProperties SignedProperties UnsignedProperties SignedSignatureProperties SignedDataObjectProperties
        UnsignedSignatureProperties UnsignedDataObjectProperties UnsignedDataObjectProperty QualifyingPropertiesReference
        SigningTime SigningCertificate SigningCertificateV2 Cert CertDigest IssuerSerial IssuerSerialV2
        SignaturePolicyIdentifier SignaturePolicyId SigPolicyId SigPolicyHash SigPolicyQualifiers SigPolicyQualifier
        SignaturePolicyImplied SPURI SPUserNotice NoticeRef ExplicitText Organization NoticeNumbers int CounterSignature
        DataObjectFormat MimeType Encoding CommitmentTypeIndication CommitmentTypeId ObjectReference
        AllSignedDataObjects CommitmentTypeQualifiers CommitmentTypeQualifier SignatureProductionPlace
        SignatureProductionPlaceV2 City StreetAddress StateOrProvince PostalCode CountryName SignerRole SignerRoleV2
        ClaimedRoles CertifiedRoles CertifiedRolesV2 ClaimedRole CertifiedRole X509AttributeCertificate
        OtherAttributeCertificate SignedAssertions SignedAssertion AllDataObjectsTimeStamp IndividualDataObjectsTimeStamp
        SignatureTimeStamp CompleteCertificateRefs CompleteCertificateRefsV2 CompleteRevocationRefs CertRefs CRLRefs
        CRLRef DigestAlgAndValue CRLIdentifier Issuer IssueTime Number OCSPRefs OCSPRef OCSPIdentifier ResponderID ByName
        ByKey ProducedAt OtherRefs OtherRef AttributeCertificateRefs AttributeCertificateRefsV2 AttributeRevocationRefs
        SigAndRefsTimeStamp SigAndRefsTimeStampV2 RefsOnlyTimeStamp RefsOnlyTimeStampV2 CertificateValues
        EncapsulatedX509Certificate OtherCertificate RevocationValues CRLValues EncapsulatedCRLValue OCSPValues
        EncapsulatedOCSPValue OtherValues OtherValue AttrAuthoritiesCertValues AttributeRevocationValues ArchiveTimeStamp
        ArchiveTimeStampV2 TimeStampValidationData RenewedDigests RenewedDigestsV2 RecomputedDigestValue
        SPDocSpecification SignaturePolicyStore SignaturePolicyDocument SigPolDocLocalURI
        """
    );

    private static readonly FrozenSet<string> OfRecords = Words(
        """
        EvidenceRecord EncryptionInformation EncryptionInformationType EncryptionInformationValue
        SupportingInformationList SupportingInformation ArchiveTimeStampSequence ArchiveTimeStampChain DigestMethod
        CanonicalizationMethod ArchiveTimeStamp HashTree Sequence DigestValue TimeStamp TimeStampToken
        CryptographicInformationList CryptographicInformation Attributes Attribute
        """
    );

    private static readonly FrozenSet<string> OfSealing = Words(
        "SealingEvidenceRecords ASN1EvidenceRecord"
    );

    public static bool Has(XmlElement element) =>
        element.NamespaceURI switch
        {
            XmlNames.Signature or Signature11 => OfSignature.Contains(element.LocalName),
            XmlEvidenceRecord.Namespace => OfRecords.Contains(element.LocalName),
            SealingRecords.Namespace => OfSealing.Contains(element.LocalName),
            var xades => (XadesNames.IsMain(xades) || xades == XadesNames.V141)
                && OfXades.Contains(element.LocalName),
        };

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
