using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Letter 293/BCY-CTSBMTT: not for people with authority in the organisation, nor for finance and budget. A title is only a hint: the desk is warned and a person decides.</summary>
public sealed class CentralSigningTitle : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (
            !string.IsNullOrWhiteSpace(form.Central)
            && facts.Catalogue.WarningFor(form.Title) is { } warning
        )
        {
            yield return Finding.Warning(
                new Refusal(
                    "REG-ROW-TITLE",
                    new Sentence(
                        $"Chức vụ có từ “{warning.Title}”: ký số tập trung không áp dụng cho người có thẩm quyền hoặc giao dịch tài chính, ngân sách",
                        $"The title holds “{warning.Title}”: central signing is not for people with authority or finance duties"
                    )
                )
                {
                    Field = RowField.Title,
                    LegalBasis = "Văn bản 293/BCY-CTSBMTT ngày 22/8/2023",
                }
            );
        }
    }
}
