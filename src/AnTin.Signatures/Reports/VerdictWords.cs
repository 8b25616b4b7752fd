using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Reports;

/// <summary>Verdicts in a word or three, for tags and tables; the standard's names are in <see cref="StandardNames"/>.</summary>
public static class VerdictWords
{
    private static readonly Sentence Valid = new("Hợp lệ", "Valid");
    private static readonly Sentence NotValid = new("Không hợp lệ", "Not valid");
    private static readonly Sentence Undecided = new("Chưa kết luận", "Undecided");

    /// <summary>The word for a whole file.</summary>
    public static Sentence Of(Conclusion conclusion) =>
        conclusion switch
        {
            Conclusion.TotalPassed => Valid,
            Conclusion.TotalFailed => NotValid,
            Conclusion.Indeterminate => Undecided,
            Conclusion.NoSignature => new("Không có chữ ký", "No signature"),
            _ => new("Không đọc được", "Unreadable"),
        };

    /// <summary>The word for what a reader may do.</summary>
    public static Sentence Of(Standing standing) =>
        standing switch
        {
            Standing.Valid => Valid,
            Standing.NotValid => NotValid,
            Standing.NotUsable => new("Không dùng được", "Not usable"),
            Standing.Undecided => Undecided,
            Standing.Unfinished => new("Chưa đủ chữ ký", "Signatures missing"),
            Standing.NoSignature => new("Không có chữ ký", "No signature"),
            Standing.OtherKind => new("Sai loại tệp", "Wrong kind of file"),
            _ => new("Không đọc được", "Unreadable"),
        };

    /// <summary>The word for one signature or time stamp.</summary>
    public static Sentence Of(Indication indication) =>
        indication switch
        {
            Indication.TotalPassed => Valid,
            Indication.TotalFailed => NotValid,
            _ => Undecided,
        };

    /// <summary>What became of the content: of what was signed, and of what came after.</summary>
    public static Sentence OfContent(SignatureReport signature) =>
        signature switch
        {
            { Clean: true } => new("nguyên vẹn từ khi ký", "unchanged since signing"),
            { Integrity: Integrity.Intact, Changes.Count: > 0 } => new(
                "phần được ký còn nguyên; phần thêm sau đó không được phép",
                "the signed part is intact; what was added afterwards is not permitted"
            ),
            { Integrity: Integrity.Intact } => new(
                "phần được ký còn nguyên; cách ký có lỗi, xem các điểm dưới đây",
                "the signed part is intact; the signature is not made as it should be, see below"
            ),
            { Integrity: Integrity.Broken } => new("không còn nguyên vẹn", "not intact"),
            _ => new("không tính được", "cannot be computed"),
        };
}
