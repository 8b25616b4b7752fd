using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>
/// The closed list of what a check can find. Codes never change their meaning; the four faults that the authority's
/// own teaching names (R-242 to R-245) keep the wording users know.
/// </summary>
public static partial class FindingCatalogue
{
    internal static Finding ContentAltered() =>
        new(
            EditedAfterSigning,
            new(
                "Văn bản sau khi ký bị chỉnh sửa: nội dung không còn khớp với chữ ký số",
                "The document was edited after signing: its content no longer matches the signature"
            ),
            Indication.TotalFailed,
            SubIndication.HashFailure,
            Spoils: true
        );

    internal static Finding LaterChange(ChangeReport first, int count) =>
        new(
            EditedAfterSigning,
            new(
                $"Văn bản sau khi ký bị chỉnh sửa: {first.Description.Vi}{(count > 1 ? $" và {count - 1} thay đổi khác" : "")}",
                $"The document was edited after signing: {first.Description.En}{(count > 1 ? $" and {count - 1} more {(count == 2 ? "change" : "changes")}" : "")}"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    internal static Finding MissingTimestamp(bool required) =>
        new(
            NoTimestamp,
            new("Chữ ký số chưa được gắn dấu thời gian", "The signature bears no time stamp"),
            required ? Indication.Indeterminate : null,
            required ? SubIndication.SigConstraintsFailure : null
        );

    internal static Finding MissingRevocationAndTimestamp(bool required) =>
        new(
            NoRevocationAndNoTimestamp,
            new(
                "Chữ ký số không được kiểm tra trạng thái thu hồi và không được gắn dấu thời gian",
                "The signature has neither a revocation check nor a time stamp"
            ),
            required ? Indication.Indeterminate : null,
            required ? SubIndication.TryLater : null
        );

    internal static Finding MissingRevocation(bool required) =>
        new(
            RevocationUnknown,
            new(
                "Chưa kiểm tra được trạng thái thu hồi của chứng thư chữ ký số",
                "The revocation status of the certificate could not be checked"
            ),
            required ? Indication.Indeterminate : null,
            required ? SubIndication.TryLater : null
        );

    internal static Finding MissingRevocationOfAuthority(string authority, bool required) =>
        new(
            AuthorityRevocationUnknown,
            new(
                $"Chưa kiểm tra được trạng thái thu hồi của chứng thư cơ quan cấp ({authority})",
                $"The revocation status of the issuing authority could not be checked ({authority})"
            ),
            required ? Indication.Indeterminate : null,
            required ? SubIndication.TryLater : null
        );

    internal static Finding ClerkSignedForOrganisation() =>
        new(
            PersonAsOrganisation,
            new(
                "Sử dụng chứng thư chữ ký số của cá nhân (văn thư) để tạo chữ ký số tổ chức",
                "A personal certificate (of a clerk) was used to make the organisation's signature"
            ),
            Indication.Indeterminate,
            SubIndication.ChainConstraintsFailure
        );

    internal static Finding WrongKindForRole(Sentence role) =>
        new(
            KindDoesNotFitRole,
            new(
                $"Loại chứng thư chữ ký số không dùng được cho {role.Vi}",
                $"This kind of certificate may not be used for the {role.En}"
            ),
            Indication.Indeterminate,
            SubIndication.ChainConstraintsFailure
        );

    internal static Finding NoTrustList() =>
        new(
            TrustNotConfigured,
            new(
                "Chưa cấu hình danh sách tin cậy nên chưa kết luận được về người ký",
                "No trust list is configured, so nothing can be said about who signed"
            ),
            Indication.Indeterminate,
            SubIndication.NoCertificateChainFound
        );

    /// <param name="ofStamp">It is the time-stamp authority's path, not the signer's.</param>
    internal static Finding NoPath(bool ofStamp = false) =>
        new(
            NotTrusted,
            new(
                $"Chứng thư chữ ký số của {Whose(ofStamp).Vi} không thuộc hệ thống chứng thực được tin cậy",
                $"The {Whose(ofStamp).En} certificate does not lead to a trusted authority"
            ),
            Indication.Indeterminate,
            SubIndication.NoCertificateChainFound
        );

    private static Sentence Whose(bool ofStamp) =>
        ofStamp
            ? new("nơi cấp dấu thời gian", "time-stamp authority's")
            : new("người ký", "signer's");

    /// <param name="reason">Which certificate, and why.</param>
    /// <param name="subIndication">What it comes to.</param>
    /// <param name="ofStamp">It is the time-stamp authority's path, not the signer's.</param>
    internal static Finding FailedPath(
        string reason,
        SubIndication subIndication,
        bool ofStamp = false
    ) =>
        new(
            PathFailed,
            new(
                $"Đường dẫn chứng thực của {Whose(ofStamp).Vi} không hợp lệ ({reason})",
                $"The {Whose(ofStamp).En} certification path is not valid ({reason})"
            ),
            Indication.Indeterminate,
            subIndication
        );

    internal static Finding OutOfValidity(bool expired, bool stamped, string at) =>
        new(
            expired ? Expired : NotYetValid,
            expired
                ? new(
                    stamped
                        ? $"Chứng thư chữ ký số đã hết hạn trước khi ký ({at})"
                        : "Chứng thư chữ ký số đã hết hạn và không có dấu thời gian chứng minh đã ký khi còn hiệu lực",
                    stamped
                        ? $"The certificate had expired before the signature was stamped ({at})"
                        : "The certificate has expired and no time stamp proves that it was valid at signing"
                )
                : new(
                    $"Chứng thư chữ ký số chưa có hiệu lực khi ký ({at})",
                    $"The certificate was not yet valid at signing ({at})"
                ),
            !expired && stamped ? Indication.TotalFailed : Indication.Indeterminate,
            !expired && stamped ? SubIndication.NotYetValid
                : expired && stamped ? SubIndication.OutOfBoundsNotRevoked
                : SubIndication.OutOfBoundsNoPoe
        );

    internal static Finding RevokedCertificate(string at, bool authority, bool ofStamp = false) =>
        new(
            Revoked,
            authority
                ? new(
                    $"Chứng thư của cơ quan cấp đã bị thu hồi từ {at}",
                    $"The certificate of the issuing authority was revoked at {at}"
                )
                : new(
                    $"Chứng thư chữ ký số của {Whose(ofStamp).Vi} đã bị thu hồi từ {at}",
                    $"The {Whose(ofStamp).En} certificate was revoked at {at}"
                ),
            Indication.Indeterminate,
            authority ? SubIndication.RevokedCaNoPoe : SubIndication.RevokedNoPoe
        );

    internal static Finding WrongSignatureValue() =>
        new(
            SignatureValueWrong,
            new(
                "Giá trị chữ ký số không do khóa của chứng thư này tạo ra",
                "The signature value was not made by the key of this certificate"
            ),
            Indication.TotalFailed,
            SubIndication.SigCryptoFailure,
            Spoils: true
        );

    internal static Finding UnreadableValue(string reason) =>
        new(
            ValueUnreadable,
            new($"Không đọc được chữ ký số ({reason})", $"The signature cannot be read ({reason})"),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    /// <summary>Few octets that ask for much: whoever makes such a file wants the checker busy, or tired.</summary>
    internal static Finding TooMuchWork() =>
        new(
            ValueUnreadable,
            new(
                "Không kiểm tra hết chữ ký số: tệp đòi nhiều việc hơn mức dành cho một tệp cỡ này",
                "The signature was not checked to the end: the file asks for more work than is done for a file of its size"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    internal static Finding BadByteRange(Sentence reason) =>
        new(
            ByteRangeWrong,
            new(
                $"Phạm vi ký của chữ ký số sai cấu trúc: {reason.Vi}",
                $"The signed byte ranges are malformed: {reason.En}"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    internal static Finding UnsignedGap(Sentence reason) =>
        new(
            BytesLeftOut,
            new(
                $"Văn bản có phần nằm ngoài chữ ký số: {reason.Vi}",
                $"Part of the document lies outside the signature: {reason.En}"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    internal static Finding BadAttributes(string reason) =>
        new(
            AttributesWrong,
            new(
                $"Thuộc tính được ký không đúng chuẩn ({reason})",
                $"The signed attributes do not follow the standard ({reason})"
            ),
            Indication.TotalFailed,
            SubIndication.FormatFailure,
            Spoils: true
        );

    internal static Finding MissingSigningCertificate() =>
        new(
            NoSigningCertificate,
            new(
                "Không tìm thấy chứng thư chữ ký số của người ký trong tệp",
                "The signer's certificate is not in the file"
            ),
            Indication.Indeterminate,
            SubIndication.NoSigningCertificateFound
        );

    /// <summary>EN 319 142-1 §6.3 and EN 319 122-1 §6.3 ask for the attribute; without it a certificate can be swapped.</summary>
    internal static Finding MissingBinding() =>
        new(
            BindingMissing,
            new(
                "Chữ ký không ràng buộc với chứng thư của người ký (thiếu signing-certificate-v2)",
                "The signature is not bound to the signer's certificate (no signing-certificate-v2)"
            ),
            Indication.Indeterminate,
            SubIndication.SigConstraintsFailure
        );

    internal static Finding OtherSigningCertificate() =>
        new(
            SigningCertificateDiffers,
            new(
                "Chứng thư trong chữ ký khác với chứng thư mà người ký đã ký kèm",
                "The certificate in the signature is not the one the signer referred to"
            ),
            Indication.Indeterminate,
            SubIndication.NoSigningCertificateFound,
            Spoils: true
        );

    internal static Finding WrongUse() =>
        new(
            WrongKeyUsage,
            new(
                "Chứng thư này không được cấp để ký số",
                "This certificate was not issued for signing"
            ),
            Indication.Indeterminate,
            SubIndication.ChainConstraintsFailure
        );

    /// <param name="what">The algorithm.</param>
    /// <param name="surelyLate">The signature was surely made when it was not accepted any more (§5.2.8.4).</param>
    internal static Finding Weak(string what, bool surelyLate = false) =>
        new(
            WeakCryptography,
            new(
                $"Thuật toán không còn được chấp nhận ({what})",
                $"The algorithm is no longer accepted ({what})"
            ),
            Indication.Indeterminate,
            surelyLate
                ? SubIndication.CryptoConstraintsFailure
                : SubIndication.CryptoConstraintsFailureNoPoe
        );

    internal static Finding Unknown(string algorithm) =>
        new(
            UnknownAlgorithm,
            new(
                $"Thuật toán không được hỗ trợ ({algorithm})",
                $"The algorithm is not supported ({algorithm})"
            ),
            Indication.Indeterminate,
            SubIndication.CryptoConstraintsFailure
        );

    internal static Finding CopiedTimestamp(bool fails) =>
        new(
            ForeignTimestamp,
            new(
                "Dấu thời gian gắn kèm không phải của chữ ký này",
                "The attached time stamp was not made for this signature"
            ),
            fails ? Indication.TotalFailed : null,
            fails ? SubIndication.HashFailure : null,
            Spoils: true
        );

    /// <param name="reason">What is wrong with it.</param>
    /// <param name="spoils">The token itself was tampered with, which no honest tool does.</param>
    internal static Finding InvalidTimestamp(Sentence reason, bool spoils) =>
        new(
            TimestampNotValid,
            new(
                $"Dấu thời gian không hợp lệ: {reason.Vi}",
                $"The time stamp is not valid: {reason.En}"
            ),
            Spoils: spoils
        );

    /// <summary>EN 319 102-1 §5.5.4: a stamp that does not pass proves no time.</summary>
    internal static Finding UnprovenTime() =>
        new(
            TimeNotProven,
            new(
                "Dấu thời gian có nhưng chưa xác minh được nên chưa chứng minh được thời điểm ký",
                "There is a time stamp, but it could not be verified, so the time of signing is not proven"
            ),
            Indication.Indeterminate,
            SubIndication.NoPoe
        );

    internal static Finding MissingDocument() =>
        new(
            DocumentMissing,
            new(
                "Chữ ký rời: cần kèm tệp gốc để kiểm tra",
                "Detached signature: the signed file is needed to check it"
            ),
            Indication.Indeterminate,
            SubIndication.SignedDataNotFound
        );
}
