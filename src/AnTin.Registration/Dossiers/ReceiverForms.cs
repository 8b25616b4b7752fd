using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;
using AnTin.Registration.Values;

namespace AnTin.Registration.Dossiers;

/// <summary>Reads a receiver as typed; every fault is told at its field.</summary>
internal static class ReceiverForms
{
    public static Result<ReceiverDetails> Read(
        ReceiverForm form,
        CatalogueSnapshot catalogue,
        DateOnly today
    )
    {
        var faults = new List<Refusal>();
        Require(
            faults,
            nameof(form.FullName),
            form.FullName,
            "Họ và tên người tiếp nhận",
            "Receiver's full name"
        );
        Require(
            faults,
            nameof(form.IdNumber),
            form.IdNumber,
            "Số CMND/CCCD/Hộ chiếu",
            "Identity number"
        );
        Require(faults, nameof(form.IssuedOn), form.IssuedOn, "Ngày cấp", "Issued on");
        Require(faults, nameof(form.IssuedBy), form.IssuedBy, "Nơi cấp", "Issued by");
        Require(faults, nameof(form.Title), form.Title, "Chức vụ", "Title");
        Require(faults, nameof(form.Phone), form.Phone, "Điện thoại", "Telephone");
        Require(
            faults,
            nameof(form.Mailbox),
            form.Mailbox,
            "Địa chỉ thư công vụ",
            "Official mailbox"
        );
        Require(faults, nameof(form.Street), form.Street, "Số nhà/tên đường", "Street and number");
        Require(faults, nameof(form.Province), form.Province, "Tỉnh/Thành phố", "Province");

        var id = PersonalId.OrNull(form.IdNumber);
        Judge(
            faults,
            nameof(form.IdNumber),
            form.IdNumber,
            id is not null,
            "Số giấy tờ không đúng dạng",
            "This is not an identity number"
        );
        var dated = VietnameseDate.TryParse(form.IssuedOn, out var issued) && issued <= today;
        Judge(
            faults,
            nameof(form.IssuedOn),
            form.IssuedOn,
            dated,
            "Ngày cấp không đúng dạng ngày/tháng/năm hoặc ở tương lai",
            "This is not a past date day/month/year"
        );
        var phone = MobileNumber.OrNull(form.Phone);
        Judge(
            faults,
            nameof(form.Phone),
            form.Phone,
            phone is not null,
            "Số điện thoại không đúng dạng",
            "This is not a telephone number"
        );
        var mailbox = OfficialMailbox.OrNull(form.Mailbox);
        Judge(
            faults,
            nameof(form.Mailbox),
            form.Mailbox,
            mailbox is not null,
            "Địa chỉ thư điện tử không đúng dạng",
            "This is not a mail address"
        );
        if (mailbox is not null && !catalogue.IsOfficial(mailbox))
        {
            faults.Add(OfficialMailboxOnly.Refuse(mailbox, Field(nameof(form.Mailbox))));
        }

        var province = catalogue.FindProvince(form.Province, today);
        Judge(
            faults,
            nameof(form.Province),
            form.Province,
            province is not null,
            "Tỉnh, thành phố không có trong danh mục",
            "The province is not in the list"
        );
        return faults.Count > 0
            ? faults
            : new ReceiverDetails(
                Clean(form.FullName),
                id!.Value,
                issued,
                Clean(form.IssuedBy),
                Clean(form.Title),
                phone!.Value,
                mailbox!.Value,
                Clean(form.Street),
                province!.Name,
                form.District.Length == 0 ? null : Clean(form.District),
                form.Commune.Length == 0 ? null : Clean(form.Commune)
            );
    }

    private static string Field(string name) => $"Receiver.{name}";

    private static string Clean(string text) => VietnameseText.Nfc(text.Trim());

    private static void Require(
        List<Refusal> faults,
        string name,
        string value,
        string vietnamese,
        string english
    )
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            faults.Add(
                new Refusal(
                    "REG-RECEIVER-REQUIRED",
                    new Sentence($"{vietnamese} là trường bắt buộc", $"{english} is required")
                )
                {
                    Field = Field(name),
                }
            );
        }
    }

    private static void Judge(
        List<Refusal> faults,
        string name,
        string value,
        bool right,
        string vietnamese,
        string english
    )
    {
        if (!right && !string.IsNullOrWhiteSpace(value))
        {
            faults.Add(
                new Refusal("REG-RECEIVER-SHAPE", new Sentence(vietnamese, english))
                {
                    Field = Field(name),
                }
            );
        }
    }
}
