using AnTin.Platform.Results;

namespace AnTin.Server.Commands;

/// <summary>Every "no" that the command line itself says.</summary>
internal static class CommandRefusals
{
    public static Refusal NoData(string database, string place) =>
        new(
            "CLI-NO-DATA",
            new(
                $"Chưa có cơ sở dữ liệu {database} ở \"{place}\"; không tạo gì.",
                $"There is no database {database} at \"{place}\"; nothing was made."
            )
        )
        {
            NextStep = new(
                "Chạy trong thư mục của dịch vụ, hoặc nêu --settings TỆP hay --data THƯ-MỤC; máy mới thì chạy \"antin migrate\" trước.",
                "Run it in the service's directory, or name --settings FILE or --data DIRECTORY; on a new machine run \"antin migrate\" first."
            ),
        };

    public static Refusal Away(string database, string setting) =>
        new(
            "CLI-DATABASE-AWAY",
            new(
                $"Không kết nối được cơ sở dữ liệu {database}.",
                $"The database {database} cannot be reached."
            )
        )
        {
            NextStep = new(
                $"Khởi động máy chủ cơ sở dữ liệu, hoặc sửa Databases:{setting}:ConnectionString.",
                $"Start the database server, or mend Databases:{setting}:ConnectionString."
            ),
        };

    public static Refusal Behind(string database) =>
        new(
            "CLI-SCHEMA-BEHIND",
            new(
                $"Lược đồ của cơ sở dữ liệu {database} cũ hơn chương trình.",
                $"The schema of the database {database} is older than the program."
            )
        )
        {
            NextStep = new(
                "Sao lưu, rồi chạy \"antin migrate\".",
                "Make a backup, then run \"antin migrate\"."
            ),
        };

    public static Refusal NoFile(string path) =>
        new("CLI-NO-FILE", new($"Không thấy tệp \"{path}\".", $"There is no file \"{path}\"."))
        {
            NextStep = new(
                "Kiểm tra đường dẫn; đường dẫn tính từ thư mục hiện tại.",
                "Look at the path again; it counts from the current directory."
            ),
        };

    public static Refusal NoOrdinaryFile(string path) =>
        new(
            "CLI-NO-ORDINARY-FILE",
            new(
                $"\"{path}\" không phải tệp thông thường (thiết bị hoặc ống dẫn).",
                $"\"{path}\" is no ordinary file but a device or a pipe."
            )
        )
        {
            NextStep = new(
                "Lưu nội dung vào một tệp rồi nêu tệp đó.",
                "Save the content to a file and name that."
            ),
        };

    public static Refusal FileTooLarge(string path, string limit) =>
        new(
            "CLI-FILE-TOO-LARGE",
            new(
                $"Tệp \"{path}\" lớn hơn {limit}, lệnh này không đọc được.",
                $"The file \"{path}\" is larger than {limit}, more than this command reads."
            )
        )
        {
            NextStep = new(
                "Kiểm tra đường dẫn; tệp PDF lớn thì ký và kiểm tra như PDF.",
                "Look at the path again; a large PDF is signed and checked as PDF."
            ),
        };

    public static Refusal NoDirectory(string path) =>
        new(
            "CLI-NO-DIRECTORY",
            new($"Không thấy thư mục \"{path}\".", $"There is no directory \"{path}\".")
        )
        {
            NextStep = new("Tạo thư mục trước.", "Make the directory first."),
        };

    public static Refusal NoTerminal { get; } =
        new(
            "CLI-NO-TERMINAL",
            new(
                "Cần hỏi mã PIN nhưng không có màn hình nhập (đầu vào không phải thiết bị cuối).",
                "PINs must be asked for, and there is no terminal to ask at."
            )
        )
        {
            NextStep = new(
                "Chạy ở một thiết bị cuối, hoặc cho diễn tập: --pins TỆP.",
                "Run it at a terminal, or for drills give --pins FILE."
            ),
        };

    /// <summary>An option's value, in words for both languages.</summary>
    public static Refusal Value(string option, string value, string expected) =>
        new(
            "CLI-VALUE",
            new(
                $"{option} “{value}”: phải là {expected}.",
                $"{option} “{value}”: must be {expected}."
            )
        );
}
