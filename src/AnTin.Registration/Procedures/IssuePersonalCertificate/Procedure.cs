using AnTin.Platform.Results;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>The card of type 01.</summary>
public static class Procedure
{
    public static ProcedureCard Card { get; } =
        new()
        {
            Number = "01",
            Code = ProcedureCode.IssuePersonalCertificate,
            Folder = nameof(IssuePersonalCertificate),
            Name = new Sentence(
                "Cấp mới chứng thư số cho cá nhân",
                "Issue certificates to persons"
            ),
            DossierLabel = "01 - Danh sách đề nghị cấp mới chứng thư số cho cá nhân",
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 10, Điều 11",
            Form = "Mẫu số 01",
            Deadline = new Sentence(
                "03 ngày làm việc kể từ khi nhận hồ sơ hợp lệ",
                "3 working days from receipt of a valid dossier"
            ),
            Since = new DateOnly(2024, 8, 15),
            IsOpen = true,
        };
}
