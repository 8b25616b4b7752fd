using AnTin.Platform.Results;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Dates are written dd/MM/yyyy, lie in the past, follow each other, and belong to somebody of working age (Labour Code 2019: from 15).</summary>
public sealed class DatesPlausible : IRowRule
{
    private const int Youngest = 15;
    private const int Oldest = 100;

    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        var hasBirth = VietnameseDate.TryParse(form.BirthDate, out var birth);
        var hasIssue = VietnameseDate.TryParse(form.IdIssuedOn, out var issued);
        if (!hasBirth && !string.IsNullOrWhiteSpace(form.BirthDate))
        {
            yield return Unreadable(RowField.BirthDate);
        }

        if (!hasIssue && !string.IsNullOrWhiteSpace(form.IdIssuedOn))
        {
            yield return Unreadable(RowField.IdIssuedOn);
        }

        if (
            hasBirth
            && (birth.AddYears(Youngest) > facts.Today || birth.AddYears(Oldest) < facts.Today)
        )
        {
            yield return Wrong(
                RowField.BirthDate,
                "REG-ROW-BIRTH",
                "Ngày sinh không hợp lý: người được cấp phải từ 15 tuổi",
                "This date of birth is not plausible"
            );
        }

        if (hasIssue && issued > facts.Today)
        {
            yield return Wrong(
                RowField.IdIssuedOn,
                "REG-ROW-ISSUED",
                "Ngày cấp ở tương lai",
                "The date of issue lies in the future"
            );
        }
        else if (hasIssue && hasBirth && issued <= birth)
        {
            yield return Wrong(
                RowField.IdIssuedOn,
                "REG-ROW-ISSUED",
                "Ngày cấp phải sau ngày sinh",
                "The date of issue must follow the date of birth"
            );
        }
    }

    private static Finding Unreadable(string field)
    {
        var label = RowField.Label(field);
        return Wrong(
            field,
            "REG-ROW-DATE",
            $"{label.Vietnamese} không đúng dạng ngày/tháng/năm, ví dụ 12/07/1987",
            $"{label.English} is not day/month/year, for example 12/07/1987"
        );
    }

    private static Finding Wrong(string field, string code, string vietnamese, string english) =>
        Finding.Error(new Refusal(code, new Sentence(vietnamese, english)) { Field = field });
}
