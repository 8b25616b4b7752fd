using AnTin.Platform.Results;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Procedures.RestoreKeyDevice;

/// <summary>The card of type 06.</summary>
public static class Procedure
{
    public static ProcedureCard Card { get; } =
        new()
        {
            Number = "06",
            Code = ProcedureCode.RestoreKeyDevice,
            Folder = nameof(RestoreKeyDevice),
            Name = new Sentence("Khôi phục thiết bị lưu khóa bí mật", "Restore key devices"),
            DossierLabel = "06 - Khôi phục thiết bị lưu khóa bí mật",
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 22",
            Form = "Mẫu số 06",
            Deadline = new Sentence(
                "01 ngày làm việc (cam kết của Cục; luật chưa quy định)",
                "1 working day (our promise; the law sets none)"
            ),
            Since = new DateOnly(2024, 8, 15),
        };
}
