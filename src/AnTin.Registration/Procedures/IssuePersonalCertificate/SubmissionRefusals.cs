using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>What a dossier may still lack.</summary>
internal static class SubmissionRefusals
{
    public static Refusal ReceiverMissing { get; } =
        new(
            "REG-RECEIVER-MISSING",
            new Sentence("Chưa nhập thông tin người tiếp nhận", "The receiver's data are missing")
        )
        {
            Field = "Receiver",
        };

    public static Refusal NoRows { get; } =
        new(
            "REG-ROWS-EMPTY",
            new Sentence("Danh sách yêu cầu chưa có dòng nào", "The list has no rows")
        )
        {
            Field = "Rows",
        };

    public static Refusal RevocationLetterMissing { get; } =
        new(
            "REG-REVOCATION-LETTER",
            new Sentence(
                "Đã chọn “Có công văn thu hồi” nhưng chưa đính kèm công văn",
                "“Has a revocation letter” is ticked but none is attached"
            )
        )
        {
            Field = "RevocationLetter",
        };

    /// <summary>A row that was right when it was typed and is not any more, with its number.</summary>
    public static Refusal OfRow(int ordinal, Refusal refusal) =>
        refusal with
        {
            Field = $"Rows[{ordinal}].{refusal.Field}",
            Message = new Sentence(
                $"Dòng {ordinal}: {refusal.Message.Vietnamese}",
                $"Row {ordinal}: {refusal.Message.English}"
            ),
        };
}
