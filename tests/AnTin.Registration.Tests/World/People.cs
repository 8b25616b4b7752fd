using System.Globalization;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Tests.World;

/// <summary>Invented people.</summary>
internal static class People
{
    private static readonly string[] Names =
    [
        "Nguyễn Văn An",
        "Lò Thị Bình",
        "Đặng Quốc Cường",
        "Vì Thị Dung",
        "Trần Hữu Đức",
        "Quàng Văn Giang",
        "Hà Thị Hạnh",
    ];

    /// <summary>A teacher of the school who asks for central signing; born in 1980, as the number says.</summary>
    public static PersonForm Teacher(int number) =>
        new()
        {
            FullName = $"{Names[number % Names.Length]}",
            BirthDate = "12/07/1980",
            IdNumber = "099080" + number.ToString("D6", CultureInfo.InvariantCulture),
            IdIssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            IdIssuedOn = "01/01/2023",
            Mailbox = $"gv{number}@hoaban.edu.vn",
            Level1 = "ỦY BAN NHÂN DÂN TỈNH HOA BAN",
            Level2 = "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            Level3 = "TRƯỜNG TRUNG HỌC PHỔ THÔNG SỐ 1 HOA BAN",
            Province = "Sơn La",
            Title = "Giáo viên",
            Phone = $"0900 {number:D6}",
            Central = "RSSP",
        };

    /// <summary>Somebody of the hospital with a token.</summary>
    public static PersonForm Doctor(int number) =>
        Teacher(number) with
        {
            Mailbox = $"bs{number}@hoaban.gov.vn",
            Level2 = "SỞ Y TẾ",
            Level3 = "BỆNH VIỆN ĐA KHOA TỈNH",
            Title = "Bác sĩ",
            Central = "",
        };

    public static ReceiverForm Receiver { get; } =
        new()
        {
            FullName = "Cầm Văn Nhận",
            IdNumber = "099080123456",
            IssuedOn = "01/02/2022",
            IssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            Title = "Văn thư",
            Phone = "(090) 000 - 0099",
            Mailbox = "vanthu@hoaban.edu.vn",
            Street = "Số 1 đường Hoa Ban",
            Province = "Sơn La",
        };
}
