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
}
