using System.Globalization;
using AnTin.Platform.Results;

namespace AnTin.Registration.RequestLetters;

/// <summary>The portal's sentences about letters, each with its cause named (A21).</summary>
internal static class LetterRefusals
{
    /// <summary>E1.</summary>
    public static Refusal NotSigned(IReadOnlyList<LetterFault> faults)
    {
        var vietnamese = string.Join("; ", faults.Select(fault => fault.Words().Vietnamese));
        var english = string.Join("; ", faults.Select(fault => fault.Words().English));
        return new Refusal(
            "REG-LETTER-SIGNATURE",
            new Sentence(
                "Không nộp được hồ sơ do văn bản chưa được ký số và chữ ký số không hợp lệ",
                "The dossier cannot be submitted: its letter is unsigned or its signature does not count"
            )
        )
        {
            Field = "Letter",
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 4 khoản 1; Nghị định 30/2020/NĐ-CP",
            Facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["cause"] = vietnamese,
                ["causes"] = string.Join(',', faults),
            },
            NextStep = new Sentence(
                $"Ký lại bằng chứng thư số của cơ quan, tổ chức, bật dịch vụ cấp dấu thời gian, rồi đính kèm lại. Nguyên nhân: {vietnamese}.",
                $"Sign again with the organisation's certificate and a time stamp, then attach again. Cause: {english}."
            ),
        };
    }

    /// <summary>E3, with "n/m".</summary>
    public static Refusal TooFewRows(int rows, int stated)
    {
        var share = string.Create(CultureInfo.InvariantCulture, $"{rows}/{stated}");
        return new Refusal(
            "REG-LETTER-COUNT",
            new Sentence(
                "Bạn nhập số lượng yêu cầu chưa đủ so với trên văn bản",
                "The rows entered do not agree with the number stated in the letter"
            )
        )
        {
            Field = "DeclaredCount",
            Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = share },
            NextStep = new Sentence(
                $"Đã nhập {share} yêu cầu. Nhập đủ danh sách, hoặc sửa số lượng yêu cầu và xuất lại văn bản.",
                $"{share} rows entered. Complete the list, or mend the number and export the letter again."
            ),
        };
    }

    public static Refusal OtherDossier { get; } =
        new(
            "REG-LETTER-OTHER-DOSSIER",
            new Sentence(
                "Văn bản này được xuất từ hồ sơ khác",
                "This letter was exported from another dossier"
            )
        )
        {
            Field = "Letter",
            NextStep = new Sentence(
                "Xuất văn bản từ chính hồ sơ này, ký số và đính kèm lại.",
                "Export the letter of this dossier, sign it and attach it."
            ),
        };

    public static Refusal ListChanged { get; } =
        new(
            "REG-LETTER-LIST-CHANGED",
            new Sentence(
                "Danh sách yêu cầu đã thay đổi sau khi xuất văn bản",
                "The rows were changed after the letter was exported"
            )
        )
        {
            Field = "Letter",
            NextStep = new Sentence(
                "Xuất lại văn bản, ký số và đính kèm lại.",
                "Export, sign and attach the letter again."
            ),
        };

    public static Refusal Missing { get; } =
        new(
            "REG-LETTER-MISSING",
            new Sentence("Chưa đính kèm văn bản yêu cầu", "No letter is attached")
        )
        {
            Field = "Letter",
        };

    public static Refusal CountUnknown { get; } =
        new(
            "REG-LETTER-COUNT-REQUIRED",
            new Sentence(
                "Văn bản không do hệ thống xuất: hãy nhập số lượng yêu cầu ghi trên văn bản",
                "The letter was not exported here: enter the number it states"
            )
        )
        {
            Field = "LetterCount",
        };
}
