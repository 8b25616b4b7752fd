namespace AnTin.Signatures.Reports.Revisions;

/// <summary>What a revision did, in a few words.</summary>
public static class RevisionWords
{
    /// <summary>The words for lists and tables.</summary>
    public static Sentence Of(RevisionKind kind) =>
        kind switch
        {
            RevisionKind.Original => new("Văn bản ban đầu", "Original document"),
            RevisionKind.EditedBeforeSigning => new(
                "Sửa trước khi có chữ ký",
                "Edited before anybody signed"
            ),
            RevisionKind.Signature => new("Ký số", "Signed"),
            RevisionKind.DocumentTimestamp => new(
                "Gắn dấu thời gian cả tệp",
                "Document time stamp"
            ),
            RevisionKind.Evidence => new(
                "Bổ sung dữ liệu kiểm tra (DSS)",
                "Validation data (DSS) added"
            ),
            RevisionKind.FormFilled => new("Điền biểu mẫu", "Form filled in"),
            RevisionKind.Annotation => new("Ghi chú được phép", "Permitted annotation"),
            RevisionKind.SuspiciousChange => new(
                "Thay đổi không được phép",
                "Change not permitted"
            ),
            RevisionKind.TrailingBytes => new(
                "Phần thừa sau cuối tệp",
                "Bytes after the end of the file"
            ),
            _ => new("Cập nhật kỹ thuật", "Technical upkeep"),
        };
}
