using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Values;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>
/// One mailbox serves one certificate. A person with two titles may hold two, with two titles and two mailboxes
/// (letter 1871-CV/VPTU, 16/4/2024); a mailbox or a phone that another person uses is only warned about.
/// </summary>
public sealed class UsedElsewhere : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (!PersonalId.TryParse(form.IdNumber, out var id))
        {
            yield break;
        }

        var mailbox = OfficialMailbox.OrNull(form.Mailbox);
        var phone = MobileNumber.OrNull(form.Phone);
        var title = VietnameseText.Fold(form.Title);
        var own = facts.Uses.FirstOrDefault(use =>
            use.IdNumber == id.Value && (use.Mailbox == mailbox?.Value || use.FoldedTitle == title)
        );
        if (own is not null && string.IsNullOrWhiteSpace(form.OldSerial))
        {
            yield return Finding.Error(SamePerson(own));
        }

        var others = facts.Uses.Where(use => use.IdNumber != id.Value).ToList();
        if (mailbox is not null && others.Exists(use => use.Mailbox == mailbox.Value))
        {
            yield return Reused(
                "REG-ROW-MAILBOX-REUSED",
                RowField.Mailbox,
                "Địa chỉ thư này đang dùng cho người khác",
                "This mailbox is used by another person"
            );
        }

        if (phone is not null && others.Exists(use => use.Phone == phone.Value))
        {
            yield return Reused(
                "REG-ROW-PHONE-REUSED",
                RowField.Phone,
                "Số điện thoại này đang dùng cho người khác",
                "This telephone number is used by another person"
            );
        }
    }

    private static Refusal SamePerson(ExistingUse use) =>
        new(
            "REG-ROW-ALREADY",
            use.Issued
                ? new Sentence(
                    "Người này đã có chứng thư số với cùng chức vụ hoặc cùng địa chỉ thư",
                    "This person already holds a certificate with the same title or mailbox"
                )
                : new Sentence(
                    "Người này đã có yêu cầu đang xử lý với cùng chức vụ hoặc cùng địa chỉ thư",
                    "A request for this person with the same title or mailbox is already under way"
                )
        )
        {
            Field = RowField.IdNumber,
            NextStep = new Sentence(
                "Nếu cấp lại, điền Số hiệu CTS cũ. Nếu kiêm nhiệm 02 chức danh, dùng chức vụ và địa chỉ thư khác.",
                "To replace a certificate, give its serial. For a second title, give another title and mailbox."
            ),
        };

    private static Finding Reused(string code, string field, string vietnamese, string english) =>
        Finding.Warning(new Refusal(code, new Sentence(vietnamese, english)) { Field = field });
}
