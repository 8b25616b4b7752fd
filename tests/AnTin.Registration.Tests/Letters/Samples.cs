using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Letters;
using AnTin.TestKit;

namespace AnTin.Registration.Tests.Letters;

/// <summary>Letters of the invented province Hoa Ban.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset At = new(2026, 4, 29, 9, 30, 0, TimeSpan.FromHours(7));

    private static readonly string[] FullNames =
    [
        "Đặng Thị Ánh",
        "Lò Văn Ước",
        "Nguyễn Hoàng Bảo Ngọc",
        "Quàng Thị Ơn",
        "Vừ A Dếnh",
        "Phạm Thuỳ Dương",
        "Bùi Đức Khởi",
    ];

    public static LetterSheet School(int rows = 30) =>
        new()
        {
            Bloc = Bloc.State,
            Form = RequestForms.Person,
            SuperiorOrganisation = "Sở Giáo dục và Đào tạo",
            Organisation = "Trường Trung học phổ thông Số 1 Hoa Ban",
            Number = "01/CV-THPT1",
            Place = "Hoa Ban",
            Date = new DateOnly(2026, 4, 29),
            Subject =
                "V/v đề nghị cấp chứng thư chữ ký số chuyên dùng công vụ cho cá nhân sử dụng giải pháp ký số tập trung",
            Receiver = Receiver,
            Rows = [.. Enumerable.Range(1, rows).Select(Row)],
            SignerTitles = ["HIỆU TRƯỞNG"],
            SignerName = "Hoàng Văn Phúc",
            DossierCode = "0a1b2c3d-5e08-4551-9715-9fa452d37979-260429-0001",
            LookupCode = "HB7K-2Q9D",
            LookupAddress = new Uri("https://hoaban.gov.vn/lookup?code=HB7K-2Q9D"),
        };

    public static LetterSheet Party() =>
        School(2) with
        {
            Bloc = Bloc.Party,
            Form = RequestForms.Revoke,
            SuperiorOrganisation = "Tỉnh ủy Hoa Ban",
            Organisation = "Đảng ủy phường A",
            Number = "12-CV/ĐU",
            Place = "Phường A",
            Subject = "V/v đề nghị thu hồi chứng thư chữ ký số chuyên dùng công vụ",
            Rows =
            [
                new(
                    "Quàng Thị Ơn",
                    "099175000010",
                    "1D9023A63C172CF2",
                    "qto@hoaban.dcs.vn",
                    "Đảng ủy phường A, tỉnh Hoa Ban",
                    "Nghỉ hưu"
                ),
                new(
                    "Lò Văn Ước",
                    "099191004321",
                    "31C106",
                    "lvuoc@hoaban.dcs.vn",
                    "Đảng ủy phường A, tỉnh Hoa Ban",
                    "Mất thiết bị"
                ),
            ],
            SignerTitles = ["BÍ THƯ"],
            SignerName = "Quàng Thị Ơn",
        };

    public static ReceiverDetails Receiver { get; } =
        new(
            "Trần Thị Hoa",
            "099180000456",
            new DateOnly(2023, 1, 1),
            "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            "Cán bộ công nghệ thông tin",
            "0900 000 001",
            "tthoa.thpt1@hoaban.edu.vn",
            "Số 1, đường Ban Trắng",
            "tỉnh Hoa Ban",
            null,
            "phường Hoa Ban"
        );

    /// <summary>Writes the bytes for a tool to read, and takes them away again.</summary>
    public static async Task<ToolAnswer> AskAsync(
        byte[] file,
        string ending,
        string tool,
        params string[] arguments
    )
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.{ending}");
        await File.WriteAllBytesAsync(path, file);
        try
        {
            return await OutsideTool.RunAsync(
                tool,
                [.. arguments.Select(argument => argument == "{}" ? path : argument)]
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Text with every run of white space as one space.</summary>
    public static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static LetterRow Row(int i) =>
        LetterRow.ForPerson(
            FullNames[i % FullNames.Length],
            new DateOnly(1980 + (i % 15), 1 + (i % 12), 1 + (i % 28)),
            $"0991850{i:00000}",
            i % 5 == 0
                ? $"nguyenhoangbaongoc{i}.thpt1@hoaban.edu.vn"
                : $"dtanh{i}.thpt1@hoaban.edu.vn",
            "Trường THPT Số 1 Hoa Ban, Sở Giáo dục và Đào tạo tỉnh Hoa Ban",
            i % 4 == 0 ? "Tổ trưởng chuyên môn" : "Giáo viên",
            $"0900 000 0{i % 100:00}",
            i % 3 == 0 ? "31C106" : "",
            i % 7 == 0 ? "Viettel(cs)" : ""
        );
}
