using System.Globalization;
using AnTin.Platform.Results;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>
/// Personal identification number of 12 digits; old cards (9 digits) and passports are taken too. A 12-digit number states
/// the year of birth: when it contradicts the birth date the row is warned about, and the population database decides.
/// </summary>
public sealed class PersonalIdFormat : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (string.IsNullOrWhiteSpace(form.IdNumber))
        {
            yield break;
        }

        if (!PersonalId.TryParse(form.IdNumber, out var id))
        {
            yield return Finding.Error(
                new Refusal(
                    "REG-ROW-ID-SHAPE",
                    new Sentence(
                        "Số định danh cá nhân gồm 12 chữ số (CMND 9 chữ số hoặc số hộ chiếu cũng được chấp nhận)",
                        "A personal identification number has 12 digits (9-digit cards and passports are taken too)"
                    )
                )
                {
                    Field = RowField.IdNumber,
                    NextStep = new Sentence(
                        "Trong Excel, để ô ở dạng văn bản để giữ chữ số 0 ở đầu.",
                        "In Excel, format the cell as text to keep leading zeros."
                    ),
                }
            );
        }
        else if (
            id.BirthYear is { } year
            && VietnameseDate.TryParse(form.BirthDate, out var birth)
            && birth.Year != year
        )
        {
            yield return Finding.Warning(WrongYear(year.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static Refusal WrongYear(string year) =>
        new(
            "REG-ROW-ID-YEAR",
            new Sentence(
                $"Số định danh cho biết năm sinh {year}, khác với ngày sinh đã nhập",
                $"The number states {year} as year of birth, unlike the date given"
            )
        )
        {
            Field = RowField.BirthDate,
        };
}
