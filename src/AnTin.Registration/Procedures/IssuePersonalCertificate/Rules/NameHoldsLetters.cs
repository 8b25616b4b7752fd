using System.Globalization;
using System.Text;
using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>
/// A name is written with letters, and with what parts or shortens them. Nghị định 68/2024/NĐ-CP, Mẫu số 01: the name as
/// on the identity card; two officers sign what they read, so nothing may stand there that is read otherwise.
/// </summary>
public sealed class NameHoldsLetters : IRowRule
{
    private const string Between = " -.,'’·()";

    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (!form.FullName.EnumerateRunes().All(IsOfAName))
        {
            yield return Finding.Error(
                new Refusal(
                    "REG-ROW-NAME",
                    new Sentence(
                        "Họ và tên có ký tự không phải chữ cái",
                        "The full name holds characters that are no letters"
                    )
                )
                {
                    Field = RowField.FullName,
                    NextStep = new Sentence(
                        "Nhập họ và tên như trên thẻ căn cước.",
                        "Enter the name as on the identity card."
                    ),
                }
            );
        }
    }

    private static bool IsOfAName(Rune rune) =>
        Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
        || (rune.IsBmp && Between.Contains((char)rune.Value, StringComparison.Ordinal));
}
