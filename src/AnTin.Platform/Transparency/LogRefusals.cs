using System.Globalization;
using AnTin.Platform.Results;

namespace AnTin.Platform.Transparency;

/// <summary>What can be wrong with the files of a log.</summary>
public static class LogRefusals
{
    /// <param name="vietnamese">What is wrong, to follow "Không phải ghi chú có chữ ký:".</param>
    /// <param name="english">What is wrong, to follow "This is no signed note:".</param>
    public static Refusal NoteForm(string vietnamese, string english) =>
        new(
            "LOG-NOTE",
            new(
                $"Không phải ghi chú có chữ ký: {vietnamese}.",
                $"This is no signed note: {english}."
            )
        );

    /// <inheritdoc cref="NoteForm"/>
    public static Refusal CheckpointForm(string vietnamese, string english) =>
        new(
            "LOG-CHECKPOINT",
            new($"Không phải điểm chốt: {vietnamese}.", $"This is no checkpoint: {english}.")
        );

    public static Refusal KeyForm(string vietnamese, string english) =>
        new(
            "LOG-KEY",
            new(
                $"Không phải khóa công khai của nhật ký: {vietnamese}.",
                $"This is no public key of a log: {english}."
            )
        )
        {
            NextStep = new(
                "Một dòng \"tên+số+base64\", do lệnh antin audit key in ra.",
                "One line \"name+id+base64\", as antin audit key prints it."
            ),
        };

    public static Refusal RequestForm(string vietnamese, string english) =>
        new(
            "LOG-REQUEST",
            new(
                $"Không phải yêu cầu gửi nhân chứng: {vietnamese}.",
                $"This is no request to a witness: {english}."
            )
        );

    public static Refusal TileForm(string path) =>
        new(
            "LOG-TILE",
            new(
                $"Tệp {path} không chứa đủ các giá trị băm.",
                $"The file {path} does not hold the hashes it must."
            )
        );

    public static Refusal FileMissing(string path) =>
        new(
            "LOG-FILE-MISSING",
            new(
                $"Thiếu tệp {path}, hoặc tệp quá lớn.",
                $"The file {path} is missing, or too large."
            )
        );

    public static Refusal RootDiffers(long size) =>
        new(
            "LOG-ROOT",
            new(
                $"Các tệp của nhật ký không cho ra gốc đã ký với {Text(size)} mục.",
                $"The files of the log do not give the root that was signed for {Text(size)} entries."
            )
        );

    public static Refusal NotSignedBy(string name) =>
        new(
            "LOG-SIGNATURE",
            new(
                $"Điểm chốt không mang chữ ký đúng của {name}.",
                $"The checkpoint bears no valid signature of {name}."
            )
        );

    internal static Refusal EntryChanged(long entry) =>
        new(
            "LOG-ENTRY",
            new(
                $"Mục số {Text(entry)} không phải mục đã ghi.",
                $"Entry {Text(entry)} is not what was logged."
            )
        );

    internal static Refusal EntriesChanged(long first, long last) =>
        new(
            "LOG-ENTRY",
            new(
                $"Trong các mục từ số {Text(first)} đến {Text(last)} có mục không phải mục đã ghi.",
                $"Of the entries {Text(first)} to {Text(last)} one is not what was logged."
            )
        );

    internal static Refusal BundleForm(int whole) =>
        new(
            "LOG-BUNDLE",
            new(
                $"Gói mục nhật ký chỉ có {Text(whole)} mục nguyên vẹn.",
                $"The bundle of entries holds only {Text(whole)} whole ones."
            )
        );

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
