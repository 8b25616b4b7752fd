using AnTin.Platform.Results;
using AnTin.Registration.Organisations;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Letter 293/BCY-CTSBMTT (22/8/2023), section II: central signing serves individuals of education, training and health.</summary>
public sealed class CentralSigningSector : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (
            !string.IsNullOrWhiteSpace(form.Central)
            && facts.Match.Found is { Sector: Sector.Other }
        )
        {
            yield return Finding.Error(
                new Refusal(
                    "REG-ROW-CENTRAL-SECTOR",
                    new Sentence(
                        "Ký số tập trung chỉ dành cho cá nhân thuộc lĩnh vực giáo dục, đào tạo, y tế",
                        "Central signing is for people of education, training and health"
                    )
                )
                {
                    Field = RowField.Central,
                    LegalBasis = "Văn bản 293/BCY-CTSBMTT ngày 22/8/2023",
                    NextStep = new Sentence(
                        "Bỏ RSSP để cấp bằng USB Token, hoặc chọn nhà mạng để dùng SIM PKI.",
                        "Clear RSSP for a token, or choose a carrier for SIM PKI."
                    ),
                }
            );
        }
    }
}
