using AnTin.Signatures.Reports;

namespace AnTin.Signatures.Signing;

/// <content>Of files that are signed already: to be signed again, or to be extended.</content>
public static partial class SigningRefusals
{
    public static SigningRefusal MessageUnreadable(string reason) =>
        new(
            "MESSAGE_UNREADABLE",
            new($"Không đọc được tệp CMS ({reason})", $"The CMS file cannot be read ({reason})")
        );

    public static SigningRefusal SignedAlready() =>
        new(
            "DOCUMENT_SIGNED_ALREADY",
            new(
                "Tệp này đã có chữ ký. Hãy chọn ký thêm (--add) để chữ ký mới đứng cạnh các chữ ký đã có",
                "This file is signed already. Add your signature to it (--add), so that it stands beside the others"
            )
        );

    public static SigningRefusal ContentMissing() =>
        new(
            "SIGNED_CONTENT_MISSING",
            new(
                "Chữ ký rời: cần kèm tệp gốc (--content)",
                "The signature is detached: the signed file is needed (--content)"
            )
        );

    public static SigningRefusal OtherContent() =>
        new(
            "SIGNED_CONTENT_DIFFERS",
            new(
                "Tệp chữ ký đã chứa nội dung, và nội dung đó khác với tệp gốc đưa kèm (--content). Hãy bỏ --content, hoặc đưa đúng tệp",
                "The signed file carries its content, and that is another than the one handed in (--content). Leave --content out, or give the right file"
            )
        );

    public static SigningRefusal ContentTooLong() =>
        new(
            "CONTENT_TOO_LONG",
            new(
                "Tệp quá lớn để nằm trong tệp chữ ký. Hãy ký rời (--detached)",
                "The file is too long to be carried in the signed message. Sign it detached (--detached)"
            )
        );

    public static SigningRefusal OldArchiveStamp() =>
        new(
            "ARCHIVE_STAMP_OF_OLD_FORM",
            new(
                "Tệp có dấu thời gian lưu trữ kiểu cũ (archive-time-stamp trước v3); thêm dữ liệu sẽ làm hỏng dấu đó. Hãy giữ nguyên tệp và đưa vào gói ASiC",
                "The file has an archive time stamp of the old form (before v3), which any addition would break. Keep the file as it is and put it into an ASiC container"
            )
        );

    public static SigningRefusal NothingSigned() =>
        new(
            "NOTHING_SIGNED",
            new(
                "Tệp không có chữ ký nào để nâng mức. Hãy ký trước",
                "The file bears no signature to extend. Sign it first"
            )
        );

    public static SigningRefusal SignatureBroken(Sentence reason) =>
        new(
            "SIGNATURE_BROKEN",
            new(
                $"Không nâng mức chữ ký không còn toàn vẹn. {reason.Vi}",
                $"A signature that is not in order is not extended. {reason.En}"
            )
        );

    public static SigningRefusal LevelReached(string level) =>
        new(
            "LEVEL_REACHED",
            new(
                $"Mọi chữ ký đã ở mức {level} hoặc cao hơn. Chỉ mức B-LTA được gia hạn lặp lại",
                $"Every signature is at level {level} or above. Only B-LTA is renewed again and again"
            )
        );

    public static SigningRefusal NotExtensible(string format) =>
        new(
            "FORMAT_NOT_EXTENSIBLE",
            new(
                $"Không nâng mức được tệp thuộc định dạng này ({format})",
                $"Files of this kind cannot be extended ({format})"
            )
        );

    public static SigningRefusal ExtensionSpoils(Sentence reason) =>
        new(
            "EXTENSION_SPOILS_A_SIGNATURE",
            new(
                $"Thêm dữ liệu vào tệp này sẽ làm hỏng một chữ ký khác nên không làm. {reason.Vi}",
                $"What would be added to this file would spoil another signature, so nothing was done. {reason.En}"
            )
        );
}
