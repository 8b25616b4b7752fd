using AnTin.Platform.Results;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Procedures.RenewOrAmendCertificate;

/// <summary>The card of type 04.</summary>
public static class Procedure
{
    public static ProcedureCard Card { get; } =
        new()
        {
            Number = "04",
            Code = ProcedureCode.RenewOrAmendCertificate,
            Folder = nameof(RenewOrAmendCertificate),
            Name = new Sentence(
                "Gia hạn, thay đổi nội dung thông tin chứng thư số",
                "Renew or amend certificates"
            ),
            DossierLabel = "04 - Đề nghị gia hạn, thay đổi nội dung thông tin chứng thư số",
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 12 đến Điều 16",
            Form = "Mẫu số 04",
            Deadline = new Sentence(
                "03 ngày làm việc kể từ khi nhận hồ sơ hợp lệ",
                "3 working days from receipt of a valid dossier"
            ),
            Since = new DateOnly(2024, 8, 15),
        };
}
