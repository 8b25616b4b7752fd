using AnTin.Platform.Results;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>A telephone number can be read; it is required where the key lives on a phone or is released by one (letter 293/BCY-CTSBMTT: a number in the owner's name).</summary>
public sealed class PhoneOfTheSubscriber : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        var needed =
            !string.IsNullOrWhiteSpace(form.Central) || !string.IsNullOrWhiteSpace(form.Carrier);
        if (string.IsNullOrWhiteSpace(form.Phone))
        {
            if (needed)
            {
                yield return Refuse(
                    "REG-ROW-PHONE-REQUIRED",
                    "Số điện thoại là trường bắt buộc đối với RSSP và SIM PKI",
                    "A telephone number is required for RSSP and SIM PKI"
                );
            }
        }
        else if (!MobileNumber.TryParse(form.Phone, out _))
        {
            yield return Refuse(
                "REG-ROW-PHONE",
                "Số điện thoại không đúng dạng, ví dụ 0900 000 001",
                "This is not a telephone number, for example 0900 000 001"
            );
        }
    }

    private static Finding Refuse(string code, string vietnamese, string english) =>
        Finding.Error(
            new Refusal(code, new Sentence(vietnamese, english)) { Field = RowField.Phone }
        );
}
