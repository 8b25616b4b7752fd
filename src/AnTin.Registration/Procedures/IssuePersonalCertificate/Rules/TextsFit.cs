using AnTin.Platform.Results;
using AnTin.Platform.Text;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Names and titles fit where they will stand: X.520 bounds a common name by 64 characters (RFC 5280, appendix A, ub-common-name); nothing carries characters that nobody sees.</summary>
public sealed class TextsFit : IRowRule
{
    private const int LongestName = 64;
    private const int LongestText = 200;

    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        (string Field, string Text, int Most)[] texts =
        [
            (RowField.FullName, form.FullName, LongestName),
            (RowField.Title, form.Title, LongestText),
            (RowField.IdIssuedBy, form.IdIssuedBy, LongestText),
        ];
        return texts
            .Where(item => item.Text.Length > item.Most || !PlainText.IsOneLine(item.Text))
            .Select(item => Refuse(item.Field, item.Most));
    }

    private static Finding Refuse(string field, int most)
    {
        var label = RowField.Label(field);
        return Finding.Error(
            new Refusal(
                "REG-ROW-TEXT",
                new Sentence(
                    $"{label.Vietnamese} dài quá {most} ký tự hoặc có ký tự lạ",
                    $"{label.English} is longer than {most} characters or holds characters that nobody sees"
                )
            )
            {
                Field = field,
            }
        );
    }
}
