using AnTin.Platform.Results;

namespace AnTin.Registration.Dossiers;

/// <summary>Every "no" about a dossier as a whole.</summary>
internal static class DossierRefusals
{
    /// <summary>Also said of a dossier that belongs to somebody else.</summary>
    public static Refusal NotFound { get; } =
        new(
            "REG-DOSSIER-NOT-FOUND",
            new Sentence("Không tìm thấy hồ sơ", "There is no such dossier")
        );

    public static Refusal RowNotFound { get; } =
        new(
            "REG-ROW-NOT-FOUND",
            new Sentence("Không tìm thấy dòng yêu cầu", "There is no such row")
        );

    /// <summary>Yes and no to one row in one form: neither is taken.</summary>
    public static Refusal RowDecidedTwice(int ordinal) =>
        new(
            "REG-ROW-DECIDED-TWICE",
            new Sentence(
                $"Dòng {ordinal} có hai quyết định trong một lần gửi; chưa ghi quyết định nào",
                $"Row {ordinal} was decided twice in one form; no decision was recorded"
            )
        )
        {
            NextStep = new Sentence(
                "Tải lại trang rồi quyết định lại.",
                "Reload the page and decide again."
            ),
        };

    /// <summary>A row whose certificate is ordered or issued; deciding it anew would issue a second one.</summary>
    public static Refusal RowDecided(int ordinal) =>
        new(
            "REG-ROW-DECIDED",
            new Sentence(
                $"Dòng {ordinal} đã được cấp chứng thư, không quyết định lại được",
                $"The certificate of row {ordinal} is issued already; the row cannot be decided again"
            )
        );

    /// <summary>No act changes a row under a verifier's signature.</summary>
    public static Refusal RowChangedAfterVerification(int ordinal) =>
        new(
            "REG-ROW-CHANGED",
            new Sentence(
                $"Dòng {ordinal} khác với nội dung người thẩm định đã ký; chưa ký phê duyệt dòng nào",
                $"Row {ordinal} differs from what the verifier signed; nothing was approved"
            )
        )
        {
            NextStep = new Sentence(
                "Báo người vận hành hệ thống, rồi trả hồ sơ về thẩm định.",
                "Tell the operators, then return the dossier to the verifier."
            ),
        };

    public static Refusal NotAllowed { get; } =
        new(
            "REG-NOT-ALLOWED",
            new Sentence(
                "Tài khoản của bạn không có quyền thực hiện việc này",
                "Your account may not do this"
            )
        );

    public static Refusal WrongStatus(DossierStatus status) =>
        new(
            "REG-DOSSIER-STATUS",
            new Sentence(
                $"Không thực hiện được khi hồ sơ ở trạng thái “{status.Words().Vietnamese}”",
                $"This cannot be done while the dossier is “{status.Words().English}”"
            )
        )
        {
            NextStep = new Sentence(
                "Tải lại trang để xem trạng thái mới nhất.",
                "Reload the page to see its newest state."
            ),
        };

    public static Refusal ReasonRequired { get; } =
        new("REG-REASON-REQUIRED", new Sentence("Lý do là trường bắt buộc", "Give the reason"))
        {
            Field = "Reason",
        };

    public static Refusal ReasonTooLong { get; } =
        new(
            "REG-REASON-LENGTH",
            new Sentence(
                "Lý do, ghi chú dài nhất 1.000 ký tự",
                "A reason or a remark has at most 1,000 characters"
            )
        )
        {
            Field = "Reason",
        };
}
