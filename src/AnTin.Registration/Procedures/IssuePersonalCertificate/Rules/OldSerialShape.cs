using AnTin.Platform.Results;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Mẫu số 01, column "Số hiệu chứng thư chữ ký số cũ (nếu có)": hexadecimal, of any length issued so far.</summary>
public sealed class OldSerialShape : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (
            !string.IsNullOrWhiteSpace(form.OldSerial)
            && !CertificateSerial.TryParse(form.OldSerial, out _)
        )
        {
            yield return Finding.Error(
                new Refusal(
                    "REG-ROW-OLD-SERIAL",
                    new Sentence(
                        "Số hiệu CTS cũ gồm các chữ số 0–9 và chữ A–F, ví dụ 31C106",
                        "An old serial is made of 0–9 and A–F, for example 31C106"
                    )
                )
                {
                    Field = RowField.OldSerial,
                }
            );
        }
    }
}
