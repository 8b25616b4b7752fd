using AnTin.Platform.Results;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Procedures.IssueDeviceCertificate;

/// <summary>The card of type 03.</summary>
public static class Procedure
{
    public static ProcedureCard Card { get; } =
        new()
        {
            Number = "03",
            Code = ProcedureCode.IssueDeviceCertificate,
            Folder = nameof(IssueDeviceCertificate),
            Name = new Sentence(
                "Cấp mới chứng thư số cho thiết bị, dịch vụ, phần mềm",
                "Issue certificates to devices, services, software"
            ),
            DossierLabel =
                "03 - Danh sách đề nghị cấp mới chứng thư số cho thiết bị, dịch vụ, phần mềm",
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 10, Điều 11",
            Form = "Mẫu số 03",
            Deadline = new Sentence(
                "03 ngày làm việc kể từ khi nhận hồ sơ hợp lệ",
                "3 working days from receipt of a valid dossier"
            ),
            Since = new DateOnly(2024, 8, 15),
        };
}
