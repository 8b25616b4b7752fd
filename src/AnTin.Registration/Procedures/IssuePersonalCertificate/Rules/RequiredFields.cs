using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>
/// The starred fields of the form "Thuê bao cá nhân" and of the workbook's heads ("Bắt buộc nhập"); Mẫu số 01, section 2.
/// The title is required in both, although the workbook's head does not say so.
/// </summary>
public sealed class RequiredFields : IRowRule
{
    private static readonly (string Name, Func<PersonForm, string> Value)[] Fields =
    [
        (RowField.FullName, form => form.FullName),
        (RowField.BirthDate, form => form.BirthDate),
        (RowField.IdNumber, form => form.IdNumber),
        (RowField.IdIssuedBy, form => form.IdIssuedBy),
        (RowField.IdIssuedOn, form => form.IdIssuedOn),
        (RowField.Mailbox, form => form.Mailbox),
        (RowField.Level1, form => form.Level1),
        (RowField.Province, form => form.Province),
        (RowField.Title, form => form.Title),
    ];

    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts) =>
        Fields
            .Where(field => string.IsNullOrWhiteSpace(field.Value(form)))
            .Select(field => Refuse(field.Name));

    private static Finding Refuse(string field)
    {
        var label = RowField.Label(field);
        return Finding.Error(
            new Refusal(
                "REG-ROW-REQUIRED",
                new Sentence(
                    $"{label.Vietnamese} là trường bắt buộc",
                    $"{label.English} is required"
                )
            )
            {
                Field = field,
                LegalBasis = "Nghị định 68/2024/NĐ-CP, Mẫu số 01",
            }
        );
    }
}
