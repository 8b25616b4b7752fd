using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Excel;

/// <summary>The 18 columns in the order of the portal's template (R-115, R-116: Nơi cấp stands before Ngày cấp).</summary>
public static class PersonColumns
{
    public static IReadOnlyList<PersonColumn> All { get; } =
    [
        new("STT", null, 6, _ => "", (form, _) => form),
        new(
            "Họ tên (Bắt buộc nhập)",
            RowField.FullName,
            26,
            form => form.FullName,
            (form, text) => form with { FullName = text }
        ),
        new(
            "Ngày sinh (Bắt buộc nhập)",
            RowField.BirthDate,
            14,
            form => form.BirthDate,
            (form, text) => form with { BirthDate = text }
        ),
        new(
            "CMND/Hộ chiếu (Bắt buộc nhập)",
            RowField.IdNumber,
            18,
            form => form.IdNumber,
            (form, text) => form with { IdNumber = text }
        ),
        new(
            "Nơi cấp (Bắt buộc nhập)",
            RowField.IdIssuedBy,
            30,
            form => form.IdIssuedBy,
            (form, text) => form with { IdIssuedBy = text }
        ),
        new(
            "Ngày cấp (Bắt buộc nhập)",
            RowField.IdIssuedOn,
            14,
            form => form.IdIssuedOn,
            (form, text) => form with { IdIssuedOn = text }
        ),
        new(
            "Địa chỉ thư điện tử công vụ (Bắt buộc nhập)",
            RowField.Mailbox,
            30,
            form => form.Mailbox,
            (form, text) => form with { Mailbox = text }
        ),
        new(
            "Tên CQTC cấp 1 (Bắt buộc nhập)",
            RowField.Level1,
            34,
            form => form.Level1,
            (form, text) => form with { Level1 = text }
        ),
        new(
            "Tên CQTC cấp 2 (Bắt buộc nhập, nếu là CQTC cấp 2, 3, 4)",
            RowField.Level2,
            34,
            form => form.Level2,
            (form, text) => form with { Level2 = text }
        ),
        new(
            "Tên CQTC cấp 3 (Bắt buộc nhập, nếu là CQTC cấp 3, 4)",
            RowField.Level3,
            34,
            form => form.Level3,
            (form, text) => form with { Level3 = text }
        ),
        new(
            "Tên CQTC cấp 4 (Bắt buộc nhập, nếu là CQTC cấp 4)",
            RowField.Level4,
            34,
            form => form.Level4,
            (form, text) => form with { Level4 = text }
        ),
        new(
            "Tỉnh, thành phố (Bắt buộc chọn)",
            RowField.Province,
            18,
            form => form.Province,
            (form, text) => form with { Province = text }
        ),
        new(
            "Tên chức vụ",
            RowField.Title,
            18,
            form => form.Title,
            (form, text) => form with { Title = text }
        ),
        new(
            "Số điện thoại",
            RowField.Phone,
            16,
            form => form.Phone,
            (form, text) => form with { Phone = text }
        ),
        new(
            "Số hiệu CTS cũ",
            RowField.OldSerial,
            20,
            form => form.OldSerial,
            (form, text) => form with { OldSerial = text }
        ),
        new(
            "Nhà mạng (Nhà mạng: Mobifone, Viettel, Vinaphone)",
            RowField.Carrier,
            16,
            form => form.Carrier,
            (form, text) => form with { Carrier = text }
        ),
        new(
            "Chuyển số SIM PKI ([Nhập]: V)",
            RowField.KeepsNumber,
            12,
            form => form.KeepsNumber,
            (form, text) => form with { KeepsNumber = text }
        ),
        new(
            "RSSP",
            RowField.Central,
            8,
            form => form.Central,
            (form, text) => form with { Central = text }
        ),
    ];

    /// <summary>Place of a field's column, from 0; -1 when it has none.</summary>
    public static int PlaceOf(string? field)
    {
        for (var place = 0; place < All.Count; place++)
        {
            if (field is not null && All[place].Field == field)
            {
                return place;
            }
        }

        return -1;
    }
}
