using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>Names of a row's fields, as refusals and pages call them, with the labels of the portal's form and grid.</summary>
public static class RowField
{
    public const string FullName = nameof(PersonForm.FullName);
    public const string BirthDate = nameof(PersonForm.BirthDate);
    public const string IdNumber = nameof(PersonForm.IdNumber);
    public const string IdIssuedBy = nameof(PersonForm.IdIssuedBy);
    public const string IdIssuedOn = nameof(PersonForm.IdIssuedOn);
    public const string Mailbox = nameof(PersonForm.Mailbox);
    public const string Level1 = nameof(PersonForm.Level1);
    public const string Level2 = nameof(PersonForm.Level2);
    public const string Level3 = nameof(PersonForm.Level3);
    public const string Level4 = nameof(PersonForm.Level4);
    public const string Province = nameof(PersonForm.Province);
    public const string Title = nameof(PersonForm.Title);
    public const string Phone = nameof(PersonForm.Phone);
    public const string OldSerial = nameof(PersonForm.OldSerial);
    public const string Carrier = nameof(PersonForm.Carrier);
    public const string KeepsNumber = nameof(PersonForm.KeepsNumber);
    public const string Central = nameof(PersonForm.Central);

    private static readonly Dictionary<string, Sentence> Labels = new(StringComparer.Ordinal)
    {
        [FullName] = new("Họ tên", "Full name"),
        [BirthDate] = new("Ngày sinh", "Date of birth"),
        [IdNumber] = new("Số định danh cá nhân", "Personal identification number"),
        [IdIssuedBy] = new("Nơi cấp", "Issued by"),
        [IdIssuedOn] = new("Ngày cấp", "Issued on"),
        [Mailbox] = new("Địa chỉ thư điện tử công vụ", "Official mailbox"),
        [Level1] = new("Tên CQTC cấp 1", "Organisation, level 1"),
        [Level2] = new("Tên CQTC cấp 2", "Organisation, level 2"),
        [Level3] = new("Tên CQTC cấp 3", "Organisation, level 3"),
        [Level4] = new("Tên CQTC cấp 4", "Organisation, level 4"),
        [Province] = new("Tỉnh, thành phố", "Province"),
        [Title] = new("Chức vụ", "Title"),
        [Phone] = new("Số điện thoại", "Telephone"),
        [OldSerial] = new("Số hiệu CTS cũ", "Old certificate serial"),
        [Carrier] = new("Nhà mạng", "Carrier"),
        [KeepsNumber] = new("Chuyển số SIM PKI", "Keeps the number on SIM PKI"),
        [Central] = new("RSSP", "RSSP"),
    };

    public static Sentence Label(string field) =>
        Labels.TryGetValue(field, out var label) ? label : new(field, field);

    public static string Level(int level) => $"Level{level}";
}
