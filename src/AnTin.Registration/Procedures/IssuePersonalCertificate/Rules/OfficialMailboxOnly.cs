using AnTin.Platform.Results;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>
/// Mẫu số 01, note (2): the mailbox is issued by a state body; Gmail, Yahoo, Hotmail and the like are not taken.
/// Which domains are official is a catalogue that administrators keep.
/// </summary>
public sealed class OfficialMailboxOnly : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (string.IsNullOrWhiteSpace(form.Mailbox))
        {
            yield break;
        }

        if (!OfficialMailbox.TryParse(form.Mailbox, out var mailbox))
        {
            yield return Finding.Error(
                new Refusal(
                    "REG-ROW-MAILBOX-SHAPE",
                    new Sentence(
                        "Địa chỉ thư điện tử không đúng dạng",
                        "This is not a mail address"
                    )
                )
                {
                    Field = RowField.Mailbox,
                    NextStep = new Sentence(
                        "Ví dụ: nva@donvi.gov.vn",
                        "For example: nva@unit.gov.vn"
                    ),
                }
            );
        }
        else if (!facts.Catalogue.IsOfficial(mailbox))
        {
            yield return Finding.Error(Refuse(mailbox, RowField.Mailbox));
        }
    }

    internal static Refusal Refuse(OfficialMailbox mailbox, string field) =>
        new(
            "REG-ROW-MAILBOX",
            new Sentence(
                $"Địa chỉ thư phải là thư công vụ do cơ quan nhà nước cấp; không chấp nhận @{mailbox.Domain}",
                $"The mailbox must be issued by a state body; @{mailbox.Domain} is not accepted"
            )
        )
        {
            Field = field,
            LegalBasis = "Nghị định 68/2024/NĐ-CP, Mẫu số 01, ghi chú (2)",
            NextStep = new Sentence(
                "Dùng hộp thư công vụ của cơ quan. Nếu tên miền này do cơ quan nhà nước cấp, hãy gọi bộ phận hỗ trợ để bổ sung.",
                "Use the official mailbox. If a state body issues this domain, call the support desk to have it added."
            ),
        };
}
