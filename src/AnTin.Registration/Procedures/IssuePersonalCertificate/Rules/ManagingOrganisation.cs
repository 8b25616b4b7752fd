using AnTin.Platform.Results;
using AnTin.Registration.Organisations;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Decree 68/2024 Art. 3(6): the managing organisation is a legal person with its own seal. Checked when a dossier is submitted.</summary>
public static class ManagingOrganisation
{
    public static IEnumerable<Refusal> Check(Organisation organisation)
    {
        if (!organisation.HasLegalPersonality || !organisation.HasOwnSeal)
        {
            yield return new Refusal(
                "REG-NOT-MANAGING",
                new Sentence(
                    "Cơ quan, tổ chức quản lý trực tiếp phải có tư cách pháp nhân và con dấu riêng",
                    "The managing organisation must be a legal person with its own seal"
                )
            )
            {
                LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 3 khoản 6",
                NextStep = new Sentence(
                    "Đề nghị cơ quan cấp trên trực tiếp lập hồ sơ, hoặc gọi bộ phận hỗ trợ nếu thông tin chưa đúng.",
                    "Ask the superior organisation to file, or call the support desk if the data are wrong."
                ),
            };
        }
    }
}
