namespace AnTin.Signatures.Reports;

/// <summary>The codes: stable names that support staff and programs search by.</summary>
public static partial class FindingCatalogue
{
    /// <summary>The content is not what was signed, or was changed afterwards (first of the four faults).</summary>
    public const string EditedAfterSigning = "EDITED_AFTER_SIGNING";

    /// <summary>No time stamp is on the signature (second of the four faults).</summary>
    public const string NoTimestamp = "NO_TIMESTAMP";

    /// <summary>Neither a revocation answer nor a time stamp is there (third of the four faults).</summary>
    public const string NoRevocationAndNoTimestamp = "NO_REVOCATION_CHECK_AND_NO_TIMESTAMP";

    /// <summary>A person's certificate made the organisation's signature (fourth of the four faults).</summary>
    public const string PersonAsOrganisation = "PERSON_CERTIFICATE_FOR_ORGANISATION";

    /// <summary>The kind of certificate may not play this part.</summary>
    public const string KindDoesNotFitRole = "CERTIFICATE_KIND_DOES_NOT_FIT_ROLE";

    /// <summary>No trusted authority was named, so nothing can be said of the signer.</summary>
    public const string TrustNotConfigured = "TRUST_NOT_CONFIGURED";

    /// <summary>No path leads to a trusted authority.</summary>
    public const string NotTrusted = "NO_PATH_TO_TRUST_ANCHOR";

    /// <summary>A path is there and does not hold.</summary>
    public const string PathFailed = "PATH_FAILED";

    /// <summary>The certificate had expired at the time in question.</summary>
    public const string Expired = "CERTIFICATE_EXPIRED";

    /// <summary>The certificate had not begun at the time in question.</summary>
    public const string NotYetValid = "CERTIFICATE_NOT_YET_VALID";

    /// <summary>The certificate was revoked.</summary>
    public const string Revoked = "CERTIFICATE_REVOKED";

    /// <summary>No revocation answer for the signer's certificate is there.</summary>
    public const string RevocationUnknown = "REVOCATION_NOT_CHECKED";

    /// <summary>No revocation answer for an authority's certificate is there.</summary>
    public const string AuthorityRevocationUnknown = "AUTHORITY_REVOCATION_NOT_CHECKED";

    /// <summary>The signature value does not verify.</summary>
    public const string SignatureValueWrong = "SIGNATURE_VALUE_WRONG";

    /// <summary>The signature cannot be read.</summary>
    public const string ValueUnreadable = "SIGNATURE_UNREADABLE";

    /// <summary>The byte range of a PDF signature is not as it must be (ISO 32000-2 §12.8.1).</summary>
    public const string ByteRangeWrong = "BYTE_RANGE_WRONG";

    /// <summary>Bytes stand outside what is signed, where none may.</summary>
    public const string BytesLeftOut = "BYTES_OUTSIDE_SIGNATURE";

    /// <summary>Signed attributes, properties or header parameters are wrong.</summary>
    public const string AttributesWrong = "SIGNED_ATTRIBUTES_WRONG";

    /// <summary>Nobody knows which certificate signed.</summary>
    public const string NoSigningCertificate = "NO_SIGNING_CERTIFICATE";

    /// <summary>The certificate is not the one that the signer bound.</summary>
    public const string SigningCertificateDiffers = "SIGNING_CERTIFICATE_DIFFERS";

    /// <summary>The signer did not bind a certificate.</summary>
    public const string BindingMissing = "SIGNING_CERTIFICATE_NOT_BOUND";

    /// <summary>The certificate is not for signing.</summary>
    public const string WrongKeyUsage = "KEY_USAGE_NOT_FOR_SIGNING";

    /// <summary>An algorithm or key is weaker than the policy accepts.</summary>
    public const string WeakCryptography = "WEAK_CRYPTOGRAPHY";

    /// <summary>An algorithm is not known here.</summary>
    public const string UnknownAlgorithm = "UNKNOWN_ALGORITHM";

    /// <summary>A time stamp was made for other data.</summary>
    public const string ForeignTimestamp = "TIMESTAMP_OF_ANOTHER_SIGNATURE";

    /// <summary>Something an archive time stamp covers is no longer there.</summary>
    public const string ArchivedPartMissing = "ARCHIVED_PART_MISSING";

    /// <summary>A content time stamp is younger than the signature it lies in.</summary>
    public const string ContentStampedLate = "CONTENT_STAMPED_AFTER_SIGNING";

    /// <summary>A time stamp is there and does not pass.</summary>
    public const string TimestampNotValid = "TIMESTAMP_NOT_VALID";

    /// <summary>A time stamp is there and proves no time.</summary>
    public const string TimeNotProven = "TIME_NOT_PROVEN";

    /// <summary>The signed content is not at hand.</summary>
    public const string DocumentMissing = "SIGNED_DOCUMENT_MISSING";

    /// <summary>The container is not built as it must be.</summary>
    public const string ContainerWrong = "CONTAINER_WRONG";

    /// <summary>Two elements bear the identifier that a reference names.</summary>
    public const string IdentifierRepeated = "IDENTIFIER_REPEATED";

    /// <summary>A reference leads to another part than it should.</summary>
    public const string OtherPartSigned = "OTHER_PART_SIGNED";

    /// <summary>Several signers stand in one field of a PDF.</summary>
    public const string SeveralSigners = "SEVERAL_SIGNERS_IN_ONE_FIELD";

    /// <summary>The message repeats the document that it signs.</summary>
    public const string ContentInside = "SIGNED_CONTENT_REPEATED";

    /// <summary>A later signature was taken out of its field.</summary>
    public const string SignatureTakenOut = "SIGNATURE_REMOVED";

    /// <summary>A signed part is not where the standard puts it.</summary>
    public const string SignedPartMoved = "SIGNED_PART_MOVED";

    /// <summary>The XAdES properties are not signed along.</summary>
    public const string PropertiesNotSigned = "PROPERTIES_NOT_SIGNED";

    /// <summary>Parts of the file are not signed; a remark.</summary>
    public const string OnlyPartSigned = "ONLY_PART_SIGNED";

    /// <summary>A file that a manifest lists is not at hand.</summary>
    public const string ListedFileMissing = "LISTED_FILE_MISSING";

    /// <summary>An evidence record does not fit what it should protect.</summary>
    public const string EvidenceRecordWrong = "EVIDENCE_RECORD_WRONG";
}
