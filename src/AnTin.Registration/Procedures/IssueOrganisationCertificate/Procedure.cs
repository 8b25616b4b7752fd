using AnTin.Platform.Results;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Procedures.IssueOrganisationCertificate;

/// <summary>The card of type 02.</summary>
public static class Procedure
{
    public static ProcedureCard Card { get; } =
        new()
        {
            Number = "02",
            Code = ProcedureCode.IssueOrganisationCertificate,
            Folder = nameof(IssueOrganisationCertificate),
            Name = new Sentence(
                "Cấp mới chứng thư số cho cơ quan, tổ chức",
                "Issue certificates to organisations"
            ),
            DossierLabel = "02 - Danh sách đề nghị cấp mới chứng thư số cho cơ quan, tổ chức",
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 10, Điều 11",
            Form = "Mẫu số 02",
            Deadline = new Sentence(
                "03 ngày làm việc kể từ khi nhận hồ sơ hợp lệ",
                "3 working days from receipt of a valid dossier"
            ),
            Since = new DateOnly(2024, 8, 15),
        };
}
