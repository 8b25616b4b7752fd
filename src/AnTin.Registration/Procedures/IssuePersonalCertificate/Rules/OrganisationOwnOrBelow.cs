using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Decree 68/2024 Art. 3(6): the managing organisation directly manages its subscribers; it files for itself and for units below it.</summary>
public sealed class OrganisationOwnOrBelow : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (facts.Match.Found is { } found && !facts.Match.Below)
        {
            yield return Finding.Error(
                new Refusal(
                    "REG-ROW-OTHER-ORGANISATION",
                    new Sentence(
                        "Cơ quan, tổ chức này không thuộc phạm vi quản lý trực tiếp của tài khoản",
                        "This organisation is not managed by your account's organisation"
                    )
                )
                {
                    Field = RowField.Level(found.Level),
                    LegalBasis = "Nghị định 68/2024/NĐ-CP, Điều 3 khoản 6",
                }
            );
        }
    }
}
