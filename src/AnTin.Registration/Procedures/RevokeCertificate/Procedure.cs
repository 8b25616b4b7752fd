using AnTin.Platform.Results;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Procedures.RevokeCertificate;

/// <summary>The card of type 05.</summary>
public static class Procedure
{
    public static ProcedureCard Card { get; } =
        new()
        {
            Number = "05",
            Code = ProcedureCode.RevokeCertificate,
            Folder = nameof(RevokeCertificate),
            Name = new Sentence("Thu hồi chứng thư số", "Revoke certificates"),
            DossierLabel = "05 - Thu hồi chứng thư số",
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 17 đến Điều 19",
            Form = "Mẫu số 05",
            Deadline = new Sentence(
                "12 giờ kể từ khi nhận hồ sơ hợp lệ, kể cả ngày nghỉ",
                "12 hours from receipt of a valid dossier, day and night"
            ),
            Since = new DateOnly(2024, 8, 15),
        };
}
