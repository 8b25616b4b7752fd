using AnTin.Keys;
using AnTin.Platform.Database;
using AnTin.Platform.Results;

namespace AnTin.Server.Commands;

/// <summary>What an unexpected fault says at the terminal: one sentence, what to do, a code; details only on request.</summary>
internal static class Faults
{
    public static int Write(Exception fault, bool verbose, TextWriter error)
    {
        if (fault is OperationCanceledException)
        {
            error.WriteLine("Đã dừng theo yêu cầu. / Stopped as asked.");
            return ExitCodes.Failed;
        }

        var refusal = RefusalOf(fault);
        RefusalText.Write(error, refusal);
        if (verbose)
        {
            error.WriteLine(fault);
        }

        return refusal.Code == Unexpected ? ExitCodes.Crashed : ExitCodes.Failed;
    }

    private const string Unexpected = "CLI-FAULT";

    private static Refusal RefusalOf(Exception fault) =>
        fault switch
        {
            InputFileException unusable => unusable.Refusal,
            KeyStoreException key => new("CLI-KEYS", new(key.Vietnamese, key.Message)),
            UnauthorizedAccessException => File(
                "CLI-ACCESS",
                "Không có quyền đọc hoặc ghi",
                "May not be read or written",
                fault
            ),
            IOException => File(
                "CLI-FILE",
                "Không đọc hoặc ghi được tệp",
                "A file cannot be read or written",
                fault
            ),
            _ when DatabaseFault.Is(fault) => new Refusal(
                "CLI-DATABASE",
                new(
                    "Cơ sở dữ liệu từ chối hoặc không trả lời.",
                    "A database refused or did not answer."
                )
            )
            {
                NextStep = new(
                    "Chạy \"antin doctor\" với cùng cấu hình; xem chi tiết bằng --verbose.",
                    "Run \"antin doctor\" with the same settings; --verbose shows details."
                ),
            },
            _ => new Refusal(
                Unexpected,
                new(
                    $"Lỗi của chương trình ({fault.GetType().Name}); lệnh không hoàn thành.",
                    $"A fault of the program ({fault.GetType().Name}); the command did not finish."
                )
            )
            {
                NextStep = new(
                    "Chạy lại cùng --verbose và gửi kết quả cho người phát triển.",
                    "Run it again with --verbose and send what it says to the developers."
                ),
            },
        };

    private static Refusal File(string code, string vietnamese, string english, Exception fault) =>
        new(code, new($"{vietnamese}: {fault.Message}", $"{english}: {fault.Message}"))
        {
            NextStep = new(
                "Kiểm tra đường dẫn, quyền của người dùng đang chạy, và chỗ trống trên đĩa.",
                "Look at the path, the rights of the user who runs this, and the room on the disk."
            ),
        };
}
